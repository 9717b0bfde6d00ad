import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A firewall swallows everything that is sent to the mirror.',
  router: [{ kind: 'drop', to: 'proxy.golang.org' }],
  probes: [{ run: 'curl -sS https://sum.golang.org/latest', prints: 'go.sum database tree' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.filtered', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: ':443: i/o timeout',
  },
});
