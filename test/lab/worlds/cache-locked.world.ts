import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A program that is no go keeps a lock file of the cache.',
  client: {
    moduleCache: { kind: 'ordinary' },
    profile: { GOMODCACHE: '/run/modcache' },
    meanwhile: {
      run: 'd=/run/modcache/cache/download/github.com/google/uuid/@v; mkdir -p $d; exec flock -x $d/v1.1.1.lock sleep 300',
      until: 'grep -q "FLOCK.*WRITE" /proc/locks',
    },
  },
  expect: {
    verdict: 'broken',
    cause: {
      code: 'cache.locked',
      subject: '/run/modcache/cache/download/github.com/google/uuid/@v/v1.1.1.lock',
    },
    go: 'hangs',
  },
});
