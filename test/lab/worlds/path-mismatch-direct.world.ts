import { openCodeHosts } from '../internet.ts';
import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The same fork, straight from its repository.',
  client: {
    goEnv: { GOPROXY: 'direct' },
    project: { 'go.mod': projectOf('github.com/lab/fork v1.0.0') },
  },
  servers: openCodeHosts,

  expect: {
    verdict: 'broken',
    cause: { code: 'module.path-mismatch', subject: 'github.com/lab/fork@v1.0.0' },
    go: 'fails',
    goPrints: 'declares its path as: github.com/lab/alpha',
  },
});
