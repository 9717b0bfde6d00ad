import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.work lists a folder that is gone.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1
`,
      'go.work': 'go 1.20\n\nuse (\n\t.\n\t../gone\n)\n',
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'project.work-member-missing', subject: '/run/home/dev/work/go.work' },
    go: 'fails',
    goPrints: 'listed in go.work file',
  },
});
