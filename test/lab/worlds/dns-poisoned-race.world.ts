import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'Somebody on the way answers before the resolvers do; their real answers arrive too, and nobody waits for them.',
  router: [{ kind: 'race-dns', name: 'proxy.golang.org', answers: ['203.0.113.66', '2001::1'] }],
  probes: [
    { run: 'dig @8.8.8.8 proxy.golang.org', prints: '203.0.113.66' },
    { run: 'dig @192.0.2.1 proxy.golang.org', prints: '203.0.113.66' },
    { run: 'dig +tcp @8.8.8.8 proxy.golang.org', prints: '198.51.100.10' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.poisoned', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'dial tcp 203.0.113.66:443: connect: no route to host',
  },
});
