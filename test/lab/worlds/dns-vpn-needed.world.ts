import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror has a name of the company network, and the VPN is not connected.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.internal' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.vpn-needed', subject: 'goproxy.corp.internal' },
    go: 'fails',
    goPrints: 'lookup goproxy.corp.internal on 198.51.100.53:53: no such host',
  },
});
