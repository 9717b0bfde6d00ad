import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company proxy is spoken to in TLS, and its own certificate is signed by itself.',
  client: { profile: { HTTPS_PROXY: 'https://proxy.corp.example.com:3129' } },
  proxies: [
    {
      host: 'proxy.corp.example.com',
      port: 3129,
      kind: 'https',
      mode: 'open',
      certificate: { kind: 'self-signed' },
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.untrusted', subject: 'proxy.corp.example.com:3129' },
    go: 'fails',
    goPrints: 'certificate signed by unknown authority',
  },
});
