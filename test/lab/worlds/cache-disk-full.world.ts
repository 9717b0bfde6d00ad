import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The disk of the module cache has room for hardly anything.',
  client: { moduleCache: { kind: 'small', bytes: 16384 }, goEnv: { GOMODCACHE: '/run/modcache' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.disk-full', subject: '/run/modcache' },
    go: 'fails',
    goPrints: 'no space left on device',
  },
});
