import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror wants an account and netrc has none.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' },
  },
  servers: { 'goproxy.corp.example.com': { faults: [{ kind: 'status', status: 401, text: 'sign in' }] } },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.private-unauthenticated', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'fails',
    goPrints: '401 Unauthorized',
  },
});
