import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Another go holds a module of the cache, because its mirror does not answer; the mirror set here is fine.',
  client: {
    moduleCache: { kind: 'ordinary' },
    goEnv: { GOMODCACHE: '/run/modcache' },
    meanwhile: {
      run: 'GOPROXY=https://goproxy.io go mod download github.com/google/uuid@v1.1.1',
      until: 'grep -q WRITE /proc/locks && ls /run/modcache/cache/download/github.com/google/uuid/@v/v1.1.1.lock',
    },
  },
  servers: { 'goproxy.io': { faults: [{ kind: 'stall', match: 'uuid.*zip' }] } },
  expect: {
    verdict: 'broken',
    cause: {
      code: 'cache.locked',
      subject: '/run/modcache/cache/download/github.com/google/uuid/@v/v1.1.1.lock',
    },
    go: 'hangs',
  },
});
