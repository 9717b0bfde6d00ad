import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.mod replaces a module by a folder that only its author has.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1

replace github.com/google/uuid => ../uuid
`,
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'project.replacement-missing', subject: 'github.com/google/uuid' },
    go: 'fails',
    goPrints: 'replaced by ../uuid',
  },
});
