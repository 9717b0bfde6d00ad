import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY names a host that exists nowhere.',
  client: { goEnv: { GOPROXY: 'https://goproxy.example.org,direct' } },
  probes: [{ run: 'dig @8.8.8.8 goproxy.example.org', prints: 'status: NXDOMAIN' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.no-such-host', subject: 'goproxy.example.org' },
    go: 'fails',
    goPrints: 'no such host',
  },
});
