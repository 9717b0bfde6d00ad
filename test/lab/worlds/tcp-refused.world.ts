import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A firewall resets every connection to the mirror.',
  router: [{ kind: 'reset', to: 'proxy.golang.org' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.refused', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: ':443: connect: connection refused',
  },
});
