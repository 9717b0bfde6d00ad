import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The module cache is read-only and has everything that the project needs.',
  client: {
    moduleCache: { kind: 'read-only' },
    profile: { GOMODCACHE: '/run/modcache' },
    before: 'go mod download',
    project: {
      'go.mod': `module example.com/shop

go 1.16

require github.com/lab/beta v1.2.0
`,
    },
  },
  probes: [{ run: 'touch /run/modcache/x', prints: 'Read-only file system' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
