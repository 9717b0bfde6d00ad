import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The module cache is on a read-only disk.',
  client: { moduleCache: { kind: 'read-only' }, goEnv: { GOMODCACHE: '/run/modcache' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.read-only', subject: '/run/modcache' },
    go: 'fails',
    goPrints: 'read-only file system',
  },
});
