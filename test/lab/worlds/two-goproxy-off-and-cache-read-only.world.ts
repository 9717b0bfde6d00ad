import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY=off, and once that is mended the module cache turns out to be on a read-only disk.',
  client: { moduleCache: { kind: 'read-only' }, goEnv: { GOPROXY: 'off', GOMODCACHE: '/run/modcache' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-off', subject: 'GOPROXY' },
    also: [{ code: 'cache.read-only', subject: '/run/modcache' }],
    go: 'fails',
  },
});
