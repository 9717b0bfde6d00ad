import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The port of a SOCKS proxy stands in an http address.',
  client: { profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:1080' } },
  router: [{ kind: 'drop', to: 'everything', port: 443 }],
  proxies: [{ host: 'proxy.corp.example.com', port: 1080, kind: 'socks5', mode: 'open' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.scheme-mismatch', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'proxy.golang.org',
  },
});
