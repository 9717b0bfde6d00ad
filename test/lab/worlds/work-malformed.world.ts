import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.work has a line that means nothing.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1
`,
      'go.work': 'go 1.20\n\nusing .\n',
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'project.gomod-malformed', subject: '/run/home/dev/work/go.work' },
    go: 'fails',
    goPrints: 'errors parsing go.work',
  },
});
