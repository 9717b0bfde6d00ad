import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror has counted too many requests from this address.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: {
    'goproxy.cn': {
      faults: [{ kind: 'status', status: 429, text: 'slow down', headers: { 'Retry-After': '120' } }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.rate-limited', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: '429 Too Many Requests',
  },
});
