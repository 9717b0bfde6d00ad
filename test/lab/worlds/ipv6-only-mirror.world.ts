import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror has an IPv6 address only, and IPv6 leads nowhere.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com' } },
  router: [{ kind: 'drop', to: 'everything', family: 6 }],
  servers: { 'goproxy.corp.example.com': { addresses: ['2001:db8:99::14'] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.ipv6-broken', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'dial tcp [2001:db8:99::14]:443: i/o timeout',
  },
});
