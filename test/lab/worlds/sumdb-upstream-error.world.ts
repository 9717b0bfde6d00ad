import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror passes verification on, and fails to reach the database itself.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: {
    'goproxy.cn': { faults: [{ match: '/(lookup|tile|latest)', kind: 'status', status: 502, text: 'upstream' }] },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'sumdb.upstream-error', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: '502 Bad Gateway',
  },
});
