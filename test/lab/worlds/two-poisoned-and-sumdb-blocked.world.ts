import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The name of the mirror is forged, and the checksum database is dropped.',
  client: { goEnv: { GOPROXY: 'https://goproxy.io' } },
  router: [
    { kind: 'forge-dns', name: 'goproxy.io', answers: ['203.0.113.66', '2001::1'] },
    { kind: 'drop', to: 'sum.golang.org', protocol: 'tcp' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.poisoned', subject: 'goproxy.io' },
    go: 'fails',
    goPrints: 'dial tcp 203.0.113.66:443: connect: no route to host',
  },
});
