import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company proxy connects to no mirror.',
  client: { profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128' } },
  router: [{ kind: 'drop', to: 'everything', port: 443 }],
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'forbid' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.refuses-target', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'Forbidden',
  },
});
