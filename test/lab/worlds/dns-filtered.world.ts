import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The resolver of this network denies a mirror that every other resolver knows.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  dns: { clientResolver: { 'goproxy.cn': 'nxdomain' } },
  probes: [
    { run: 'dig goproxy.cn', prints: 'status: NXDOMAIN' },
    { run: 'dig @223.5.5.5 goproxy.cn', prints: '198.51.100.11' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.filtered', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'lookup goproxy.cn on 198.51.100.53:53: no such host',
  },
});
