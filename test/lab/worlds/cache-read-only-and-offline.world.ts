import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'There is no way out of this computer, and besides the module cache may not be written.',
  client: { moduleCache: { kind: 'read-only' }, profile: { GOMODCACHE: '/run/modcache' }, defaultRoute: false },
  expect: {
    verdict: 'broken',
    cause: { code: 'net.offline', subject: 'default-route' },
    also: [{ code: 'cache.read-only', subject: '/run/modcache' }],
    go: 'fails',
  },
});
