import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The resolver of this network is a real unbound.',
  client: { resolvers: ['198.51.100.70'] },
  realServers: [{ program: 'unbound', host: 'ns.intern.example.com', port: 53, settings: ['hide-version: no'] }],
  probes: [{ run: 'dig @198.51.100.70 version.bind CH TXT', prints: 'unbound' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
