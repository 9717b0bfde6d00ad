import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOSUMDB is copied from an article: the mirror is named as the database.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct', GOSUMDB: '%GOSUMDB% https://goproxy.cn' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gosumdb-url-wrong', subject: 'GOSUMDB' },
    go: 'fails',
    goPrints: 'reading https://goproxy.cn/lookup/github.com/google/uuid@v1.1.1: 404 Not Found',
  },
});
