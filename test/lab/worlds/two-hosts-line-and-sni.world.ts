import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The hosts file sends the mirror elsewhere, and its name would be blocked at its own address too.',
  client: { hosts: ['203.0.113.9 proxy.golang.org'] },
  router: [{ kind: 'sni-reset', name: 'proxy.golang.org' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.hosts-override', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'dial tcp 203.0.113.9:443: connect: no route to host',
  },
});
