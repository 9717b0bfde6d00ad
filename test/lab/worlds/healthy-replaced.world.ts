import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A module is replaced by a folder that is there.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require (
	example.com/own v0.0.0
	github.com/lab/beta v1.2.0
)

replace example.com/own => ./own
`,
      'own/go.mod': 'module example.com/own\n\ngo 1.20\n',
    },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
