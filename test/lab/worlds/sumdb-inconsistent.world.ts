import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'What the mirror tells of checksums is signed by another key than that of the database.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct', GOSUMDB: '' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'sumdb.inconsistent', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'go.sum database',
  },
});
