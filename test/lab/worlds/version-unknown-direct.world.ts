import { openCodeHosts } from '../internet.ts';
import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The repository has no tag of this version.',
  client: {
    goEnv: { GOPROXY: 'direct' },
    project: { 'go.mod': projectOf('github.com/google/uuid v1.9.9') },
  },
  servers: openCodeHosts,

  expect: {
    verdict: 'broken',
    cause: { code: 'module.version-unknown', subject: 'github.com/google/uuid@v1.9.9' },
    go: 'fails',
    goPrints: 'unknown revision v1.9.9',
  },
});
