import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Somebody else made the module cache.',
  client: { moduleCache: { kind: 'of-another-user' }, profile: { GOMODCACHE: '/run/modcache/mod' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.read-only', subject: '/run/modcache/mod' },
    go: 'fails',
    goPrints: 'permission denied',
  },
});
