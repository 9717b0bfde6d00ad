import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The disk of the module cache has space, but cannot hold more files.',
  client: { moduleCache: { kind: 'few-files', files: 6 }, profile: { GOMODCACHE: '/run/modcache' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.disk-full', subject: '/run/modcache' },
    go: 'fails',
    goPrints: 'no space left on device',
  },
});
