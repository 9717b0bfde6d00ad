import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror is out of order, and GOSUMDB does not parse: go stops at the second before it comes to the first.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn' }, profile: { GOSUMDB: 'sum.golang.org+sha256:42c7' } },
  servers: { 'goproxy.cn': { faults: [{ kind: 'status', status: 503, text: 'busy' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gosumdb-invalid', subject: 'GOSUMDB' },
    also: [{ code: 'http.server-error', subject: 'goproxy.cn' }],
    go: 'fails',
  },
});
