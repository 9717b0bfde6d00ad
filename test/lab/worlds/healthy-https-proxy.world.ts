import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company proxy is spoken to in TLS, and its certificate is good.',
  client: { profile: { HTTPS_PROXY: 'https://proxy.corp.example.com:3129' } },
  router: [
    { kind: 'drop', to: 'everything', port: 443 },
    { kind: 'drop', to: 'everything', port: 80 },
  ],
  proxies: [{ host: 'proxy.corp.example.com', port: 3129, kind: 'https', mode: 'open' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
