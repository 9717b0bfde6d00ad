import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A router on the way says that the mirror cannot be reached.',
  router: [{ kind: 'unreachable', to: 'proxy.golang.org' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.unreachable', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'connect: no route to host',
  },
});
