import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The host in the path does not exist: a letter is missing.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
    project: { 'go.mod': projectOf('githb.com/google/uuid v1.1.1', 'github.com/lab/beta v1.2.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.not-found', subject: 'githb.com/google/uuid@v1.1.1' },
    go: 'fails',
    goPrints: 'githb.com',
  },
});
