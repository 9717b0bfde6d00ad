import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.work asks for a newer Go, and a variable does not let go fetch it.',
  client: {
    profile: { GOTOOLCHAIN: 'local' },
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1
`,
      'go.work': 'go 1.99\n\nuse .\n',
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.too-old', subject: '/run/home/dev/work/go.work' },
    go: 'fails',
    goPrints: 'go.work requires go >= 1.99',
  },
});
