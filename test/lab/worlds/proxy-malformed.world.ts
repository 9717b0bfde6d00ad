import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A blank has slipped into the address of the proxy.',
  client: { profile: { HTTPS_PROXY: 'http://proxy.corp.example.com :3128' } },
  router: [{ kind: 'drop', to: 'everything', port: 443 }],
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.malformed', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'proxyconnect tcp: dial tcp: lookup http',
  },
});
