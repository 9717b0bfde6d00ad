import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror answers, and forbids the archive of one module.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: {
    'goproxy.corp.example.com': {
      faults: [{ match: 'google/uuid/@v/.*[.]zip$', kind: 'status', status: 403, text: 'uuid: waiting for approval' }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.forbidden', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: '403 Forbidden',
  },
});
