import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Large packets vanish on the way to this workstation and nobody says so.',
  router: [{ kind: 'mtu-hole', bytes: 1280 }],
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.path-mtu', subject: 'proxy.golang.org' },
    go: 'fails',
  },
});
