import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The proxy speaks plain HTTP, and its address says https.',
  client: { profile: { HTTPS_PROXY: 'https://proxy.corp.example.com:3128' } },
  router: [{ kind: 'drop', to: 'everything', port: 443 }],
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.scheme-mismatch', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'tls: first record does not look like a TLS handshake',
  },
});
