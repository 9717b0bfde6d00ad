import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The workstation has no route to anywhere.',
  client: { defaultRoute: false },
  expect: {
    verdict: 'broken',
    cause: { code: 'net.offline', subject: 'default-route' },
    go: 'fails',
    goPrints: 'network is unreachable',
  },
});
