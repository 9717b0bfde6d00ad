import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Archives from the mirror break off in the middle.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ match: '[.]zip$', kind: 'truncate' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.truncated', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'github.com/google/uuid/@v/v1.1.1.zip',
  },
});
