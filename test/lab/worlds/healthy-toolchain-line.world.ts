import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A toolchain line asks for an older Go than the one that is here.',
  client: {
    goEnv: { GOTOOLCHAIN: 'auto' },
    project: {
      'go.mod': `module example.com/shop

go 1.20

toolchain go1.22.1

require github.com/google/uuid v1.1.1
`,
    },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
