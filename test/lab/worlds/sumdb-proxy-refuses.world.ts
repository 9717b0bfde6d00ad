import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror forbids questions to the checksum database.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: {
    'goproxy.corp.example.com': { faults: [{ match: '^/sumdb/', kind: 'status', status: 403, text: 'not allowed' }] },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'sumdb.proxy-refuses', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: '/sumdb/sum.golang.org/supported: 403 Forbidden',
  },
});
