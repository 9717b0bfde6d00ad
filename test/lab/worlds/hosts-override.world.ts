import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A line left in the hosts file sends the mirror to an address that is gone.',
  client: { hosts: ['203.0.113.9 proxy.golang.org # accelerator'] },
  probes: [{ run: 'dig proxy.golang.org', prints: '198.51.100.10' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.hosts-override', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'dial tcp 203.0.113.9:443: connect: no route to host',
  },
});
