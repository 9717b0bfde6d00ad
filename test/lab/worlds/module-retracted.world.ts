import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The author has withdrawn the version that is used.',
  client: {
    project: { 'go.mod': projectOf('github.com/lab/regret v1.0.0', 'github.com/lab/beta v1.2.0') },
  },

  expect: {
    verdict: 'degraded',
    cause: { code: 'module.retracted', subject: 'github.com/lab/regret@v1.0.0' },
    go: 'works',
  },
});
