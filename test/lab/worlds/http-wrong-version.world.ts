import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror tells of another version than the one it was asked for.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: { 'goproxy.corp.example.com': { faults: [{ match: '[.]info$', kind: 'wrong-info', version: 'v9.9.9' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.wrong-version', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'v9.9.9',
  },
});
