import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror is out of order, and besides the module cache may not be written.',
  client: {
    moduleCache: { kind: 'read-only' },
    profile: { GOMODCACHE: '/run/modcache' },
    goEnv: { GOPROXY: 'https://goproxy.cn' },
  },
  servers: { 'goproxy.cn': { faults: [{ kind: 'status', status: 503, text: 'out of order' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.server-error', subject: 'goproxy.cn' },
    also: [{ code: 'cache.read-only', subject: '/run/modcache' }],
    go: 'fails',
  },
});
