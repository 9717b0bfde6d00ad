import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Only the company proxy leads outside, and it stands in ALL_PROXY, which go does not heed.',
  client: { profile: { ALL_PROXY: 'http://proxy.corp.example.com:3128' } },
  router: [
    { kind: 'drop', to: 'everything', port: 443 },
    { kind: 'drop', to: 'everything', port: 80 },
  ],
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  probes: [{ run: 'curl -sS https://proxy.golang.org/github.com/google/uuid/@v/v1.1.1.info', prints: 'v1.1.1' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.system-only', subject: 'ALL_PROXY' },
    also: [{ code: 'tcp.filtered', subject: 'proxy.golang.org' }],
    go: 'fails',
    goPrints: 'i/o timeout',
  },
});
