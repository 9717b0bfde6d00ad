import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror refuses the modules by policy.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: {
    'goproxy.corp.example.com': { faults: [{ match: '/@', kind: 'status', status: 403, text: 'blocked by policy' }] },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.forbidden', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: '403 Forbidden',
  },
});
