import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'IPv6 leads nowhere; every name has a good IPv4 address too.',
  router: [{ kind: 'drop', to: 'everything', family: 6 }],
  probes: [{ run: 'curl -6 -sS -m 2 https://proxy.golang.org/', prints: 'timed out' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
