import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'One of two servers behind the name of the mirror is out of order: every second answer is 503.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: {
    'goproxy.cn': {
      faults: [{ match: '/@v/', every: 2, kind: 'status', status: 503, text: 'no healthy upstream' }],
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
