import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.mod was changed and vendor was not made anew.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1
`,
      'vendor/modules.txt': '# github.com/google/uuid v1.1.0\n## explicit\n',
    },
  },
  probes: [
    {
      run: "printf 'package main\\n\\nfunc main() {}\\n' > main.go; go build -o /dev/null .",
      prints: 'inconsistent vendoring',
    },
  ],
  expect: {
    verdict: 'degraded',
    cause: { code: 'project.vendor-inconsistent', subject: '/run/home/dev/work/vendor/modules.txt' },
    go: 'works',
  },
});
