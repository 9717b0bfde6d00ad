import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'Two of three servers behind the name of the mirror are out of order: of answers about go.mod files two of three are 503.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  // Only go asks for these before the doctor looks why: so it is certain whom each turn falls on.
  servers: {
    'goproxy.cn': {
      faults: [{ match: '\\.mod$', every: 3, kind: 'status', status: 503, text: 'no healthy upstream' }],
    },
  },
  inTurn: true,
  expect: {
    verdict: 'broken',
    cause: { code: 'http.server-error', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: '503 Service Unavailable',
  },
});
