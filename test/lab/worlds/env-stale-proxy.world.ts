import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The proxy moved to another port; this terminal still has the old one.',
  client: {
    environment: { HTTPS_PROXY: 'http://127.0.0.1:1080' },
    home: { '.profile': "export HTTPS_PROXY='http://squid.corp.example.com:3128'\n" },
  },
  proxies: [{ host: 'squid.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'config.env-stale', subject: 'HTTPS_PROXY' },
    also: [{ code: 'proxy.dead', subject: 'HTTPS_PROXY' }],
    go: 'fails',
    goPrints: 'proxyconnect tcp: dial tcp 127.0.0.1:1080: connect: connection refused',
  },
});
