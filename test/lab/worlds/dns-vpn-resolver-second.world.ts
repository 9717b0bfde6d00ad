import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The resolver of the VPN stands second; the first one denies the name of the company mirror.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.corp.example.com' },
    resolvers: ['198.51.100.53', '198.51.100.54'],
  },
  dns: {
    records: { 'goproxy.corp.example.com': 'nxdomain' },
    odd: [{ address: '198.51.100.54', records: { 'goproxy.corp.example.com': ['198.51.100.14'] } }],
  },
  probes: [{ run: 'dig @198.51.100.54 goproxy.corp.example.com', prints: '198.51.100.14' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.vpn-needed', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'lookup goproxy.corp.example.com on 198.51.100.53:53: no such host',
  },
});
