import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'IPv6 leads nowhere, which go gets past, and the mirror refuses.',
  client: { goEnv: { GOPROXY: 'https://proxy.golang.org' } },
  router: [{ kind: 'drop', to: 'everything', family: 6 }],
  servers: { 'proxy.golang.org': { faults: [{ kind: 'status', status: 403, text: 'blocked by policy' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.forbidden', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: '403 Forbidden',
  },
});
