import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The proxy is named by a host, and the only resolver does not answer.',
  client: { profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128' }, resolvers: ['198.51.100.54'] },
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.server-dead', subject: '198.51.100.54' },
    go: 'fails',
    goPrints: 'lookup proxy.corp.example.com on 198.51.100.54:53',
  },
});
