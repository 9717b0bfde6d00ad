import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The second resolver is dead; the first one answers.',
  client: { resolvers: ['198.51.100.53', '198.51.100.54'] },
  probes: [{ run: 'dig +time=1 +tries=1 @198.51.100.54 proxy.golang.org', prints: 'timed out' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
