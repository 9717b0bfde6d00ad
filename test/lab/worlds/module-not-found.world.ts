import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'No mirror has the module, and nothing else is to be asked.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn' },
    project: { 'go.mod': projectOf('github.com/lab/beta v1.2.0', 'github.com/lab/nowhere v1.0.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.not-found', subject: 'github.com/lab/nowhere@v1.0.0' },
    go: 'fails',
    goPrints: '404 Not Found',
  },
});
