import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'What stands in the place of the checksum database says of everything that it is not there.',
  client: { goEnv: { GOPROXY: 'https://mirrors.aliyun.com/goproxy/,direct' } },
  servers: { 'sum.golang.org': { faults: [{ kind: 'status', status: 404, text: 'no' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'sumdb.upstream-error', subject: 'sum.golang.org' },
    go: 'fails',
    goPrints: 'lookup/github.com/google/uuid@v1.1.1: 404 Not Found',
  },
});
