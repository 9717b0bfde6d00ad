import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.mod asks for a newer Go, which go fetches from the mirror.',
  client: {
    goEnv: { GOTOOLCHAIN: 'auto' },
    project: {
      'go.mod': `module example.com/shop

go 1.99

require github.com/google/uuid v1.1.1
`,
    },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works', goPrints: 'go1.99.0 at work' },
});
