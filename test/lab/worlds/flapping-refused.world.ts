import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Three of four attempts to connect to the mirror are refused.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  router: [{ kind: 'reset', to: 'goproxy.cn', every: 4 }],
  inTurn: true,
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.refused', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'connection refused',
  },
});
