import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror is overloaded and answers 503 to everything.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ kind: 'status', status: 503, text: 'no healthy upstream' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.server-error', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: '503 Service Unavailable',
  },
});
