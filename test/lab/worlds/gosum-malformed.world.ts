import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Marks of a merge conflict were left in go.sum.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1
`,
      'go.sum': '<<<<<<< HEAD\n=======\n>>>>>>> theirs\n',
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'module.gosum-malformed', subject: '/run/home/dev/work/go.sum' },
    go: 'fails',
    goPrints: 'malformed go.sum',
  },
});
