import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'One line of the hosts file names the mirror beside a name that belongs there.',
  client: { hosts: ['203.0.113.9 build.corp.example.com proxy.golang.org'] },
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.hosts-override', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'dial tcp 203.0.113.9:443: connect: no route to host',
  },
});
