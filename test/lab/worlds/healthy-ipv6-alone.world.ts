import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'This network carries IPv6 alone, but for its resolver.',
  router: [{ kind: 'unreachable', to: 'everything', family: 4, protocol: 'tcp' }],
  probes: [{ run: 'curl -4 -sS -m 2 https://proxy.golang.org/', prints: 'Failed to connect' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
