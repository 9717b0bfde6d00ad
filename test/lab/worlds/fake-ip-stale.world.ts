import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A proxy program has crashed and left the addresses that it invents in the resolver.',
  dns: {
    clientResolver: {
      'proxy.golang.org': ['198.18.0.5'],
      'sum.golang.org': ['198.18.0.6'],
      'goproxy.cn': ['198.18.0.7'],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.fake-ip-stale', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'dial tcp 198.18.0.5:443',
  },
});
