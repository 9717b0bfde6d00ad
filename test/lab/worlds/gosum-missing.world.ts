import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.sum has lines about one module and none about the other.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require (
	github.com/google/uuid v1.1.1
	github.com/lab/beta v1.2.0
)
`,
      'go.sum': 'github.com/lab/other v1.0.0/go.mod h1:AAAAbEQWBwHIM+mzgqrDktijayu44odWQzyptYfaRxc=\n',
    },
  },
  probes: [
    {
      run: 'printf \'package main\\n\\nimport _ "github.com/google/uuid"\\n\\nfunc main() {}\\n\' > main.go; go build -o /dev/null .',
      prints: 'missing go.sum entry',
    },
  ],
  expect: {
    verdict: 'degraded',
    cause: { code: 'module.gosum-missing', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'works',
  },
});
