import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'go.mod requires less than its modules do, and go.sum has nothing about any: go build wants both files tidied.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.16

require (
	golang.org/x/text v0.0.0-20170915032832-14c0d48ead0c
	rsc.io/quote v1.5.2
)
`,
      'go.sum': 'github.com/lab/other v1.0.0/go.mod h1:AAAAbEQWBwHIM+mzgqrDktijayu44odWQzyptYfaRxc=\n',
      'main.go': 'package main\n\nimport _ "rsc.io/quote"\n\nfunc main() {}\n',
    },
  },
  probes: [
    { run: 'go build -o /dev/null .', prints: 'missing go.sum entry' },
    // Lines about the required modules are not enough.
    {
      run: 'cp -r . ../build && cd ../build && go mod download rsc.io/quote@v1.5.2 golang.org/x/text@v0.0.0-20170915032832-14c0d48ead0c; go build -o /dev/null .',
      prints: 'missing go.sum entry for go.mod file',
    },
  ],
  expect: {
    verdict: 'degraded',
    cause: { code: 'module.gosum-missing', subject: 'golang.org/x/text@v0.0.0-20170915032832-14c0d48ead0c' },
    go: 'works',
  },
});
