import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A workspace of two modules.',
  client: {
    project: {
      'go.work': 'go 1.20\n\nuse (\n\t.\n\t./lib\n)\n',
      'go.mod': 'module example.com/app\n\ngo 1.20\n\nrequire github.com/lab/beta v1.2.0\n',
      'lib/go.mod': 'module example.com/lib\n\ngo 1.20\n',
    },
  },
  probes: [{ run: 'go list -m', prints: 'example.com/lib' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
