import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY names a mirror without the path below which it serves modules; its web site answers 404.',
  client: { goEnv: { GOPROXY: 'https://mirrors.aliyun.com,direct' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.not-a-module-proxy', subject: 'mirrors.aliyun.com' },
    go: 'fails',
    goPrints: "repository 'https://github.com/google/uuid/' not found",
  },
});
