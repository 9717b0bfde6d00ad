import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Somebody on the way forges the answers for the mirror, whichever resolver is asked.',
  router: [{ kind: 'forge-dns', name: 'proxy.golang.org', answers: ['203.0.113.66', '2001::1'] }],
  probes: [
    { run: 'dig @8.8.8.8 proxy.golang.org', prints: '203.0.113.66' },
    { run: 'dig @223.5.5.5 q7xk2.proxy.golang.org', prints: '203.0.113.66' },
    { run: 'dig @192.0.2.1 proxy.golang.org', prints: '203.0.113.66' },
    { run: 'dig +tcp @8.8.8.8 proxy.golang.org', prints: '198.51.100.10' },
    { run: 'dig @8.8.8.8 sum.golang.org', prints: '198.51.100.20' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.poisoned', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'dial tcp 203.0.113.66:443: connect: no route to host',
  },
});
