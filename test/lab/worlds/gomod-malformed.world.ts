import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Marks of a merge conflict were left in go.mod.',
  client: {
    project: {
      'go.mod': 'module example.com/shop\n\ngo 1.20\n\n<<<<<<< HEAD\nrequire github.com/google/uuid v1.1.1\n',
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'project.gomod-malformed', subject: '/run/home/dev/work/go.mod' },
    go: 'fails',
    goPrints: 'go.mod:5: unknown directive: <<<<<<<',
  },
});
