import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A vendored project, with a go.sum that fits.',
  client: {
    before:
      'printf \'package main\\n\\nimport _ "github.com/google/uuid"\\n\\nfunc main() {}\\n\' > main.go; go mod tidy; go mod vendor; go build -o /dev/null .',
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1
`,
    },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
