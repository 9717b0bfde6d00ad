import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.mod needs a toolchain that the mirror has not, and the disk of the cache is full.',
  client: {
    moduleCache: { kind: 'small', bytes: 16384 },
    goEnv: { GOMODCACHE: '/run/modcache', GOTOOLCHAIN: 'auto', GOPROXY: 'https://goproxy.corp.example.com' },
    project: { 'go.mod': 'module example.com/shop\n\ngo 1.99\n\nrequire github.com/google/uuid v1.1.1\n' },
  },
  servers: {
    'goproxy.corp.example.com': {
      faults: [{ kind: 'status', status: 404, text: 'not found', match: 'golang.org/toolchain' }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.toolchain-unavailable', subject: 'go1.99.0' },
    also: [{ code: 'cache.disk-full', subject: '/run/modcache' }],
    go: 'fails',
  },
});
