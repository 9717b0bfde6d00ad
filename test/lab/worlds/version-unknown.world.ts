import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The mirror has the module, and not this version.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn' },
    project: { 'go.mod': projectOf('github.com/google/uuid v1.9.9') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.version-unknown', subject: 'github.com/google/uuid@v1.9.9' },
    go: 'fails',
    goPrints: '404 Not Found',
  },
});
