import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A project with an upper-case path and modules that nobody knows outside.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.16

require (
	github.com/Azure/lab v1.0.0
	github.com/lab/alpha v1.0.0
)
`,
    },
  },
  probes: [
    {
      run: 'cd $(mktemp -d) && cp ~/work/go.mod . && GOMODCACHE=$PWD/c go mod download -x',
      prints: '%21azure/lab/@v/v1.0.0.zip: 200 OK',
    },
  ],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
