import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A line of go.sum lost its hash.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1
`,
      'go.sum': 'github.com/google/uuid v1.1.1\n',
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'module.gosum-malformed', subject: '/run/home/dev/work/go.sum' },
    go: 'fails',
    goPrints: 'wrong number of fields 2',
  },
});
