import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.mod asks for a newer Go, and GOTOOLCHAIN does not let go fetch it.',
  client: {
    goEnv: { GOTOOLCHAIN: 'local' },
    project: {
      'go.mod': `module example.com/shop

go 1.99

require github.com/google/uuid v1.1.1
`,
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.too-old', subject: '/run/home/dev/work/go.mod' },
    go: 'fails',
    goPrints: 'requires go >= 1.99',
  },
});
