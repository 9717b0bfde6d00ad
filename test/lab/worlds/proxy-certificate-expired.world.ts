import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company proxy is spoken to in TLS, and its own certificate is out of date.',
  client: { profile: { HTTPS_PROXY: 'https://proxy.corp.example.com:3129' } },
  proxies: [
    {
      host: 'proxy.corp.example.com',
      port: 3129,
      kind: 'https',
      mode: 'open',
      certificate: { kind: 'expired' },
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.expired', subject: 'proxy.corp.example.com:3129' },
    go: 'fails',
    goPrints: 'certificate has expired',
  },
});
