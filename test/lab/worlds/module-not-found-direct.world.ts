import { openCodeHosts } from '../internet.ts';
import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'Neither the mirror nor the code host has the module.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
    project: { 'go.mod': projectOf('github.com/lab/nowhere v1.0.0') },
  },
  servers: openCodeHosts,

  expect: {
    verdict: 'broken',
    cause: { code: 'module.not-found', subject: 'github.com/lab/nowhere@v1.0.0' },
    go: 'fails',
    goPrints: 'not found',
  },
});
