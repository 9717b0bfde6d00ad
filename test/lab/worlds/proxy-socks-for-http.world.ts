import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The port of an HTTP proxy stands in a SOCKS address.',
  client: { profile: { HTTPS_PROXY: 'socks5://proxy.corp.example.com:3128' } },
  router: [{ kind: 'drop', to: 'everything', port: 443 }],
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.scheme-mismatch', subject: 'HTTPS_PROXY' },
    go: 'hangs',
  },
});
