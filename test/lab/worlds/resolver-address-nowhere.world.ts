import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'The resolver gives an address of the mirror that leads nowhere, other resolvers one that works: which is right nobody says.',
  dns: { clientResolver: { 'proxy.golang.org': ['203.0.113.7'] } },
  probes: [{ run: 'dig +short @8.8.8.8 proxy.golang.org', prints: '198.51.100.10' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.unreachable', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'dial tcp 203.0.113.7:443: connect: no route to host',
  },
});
