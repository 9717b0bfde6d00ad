import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror stands behind an appliance that speaks TLS 1.0.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: { 'goproxy.corp.example.com': { newestTls: '1.0' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.legacy-server', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'protocol version not supported',
  },
});
