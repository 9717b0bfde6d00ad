import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A fork that kept the name of what it was forked from.',
  client: {
    project: { 'go.mod': projectOf('github.com/lab/fork v1.0.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.path-mismatch', subject: 'github.com/lab/fork@v1.0.0' },
    go: 'fails',
    goPrints: 'declares its path as: github.com/lab/alpha',
  },
});
