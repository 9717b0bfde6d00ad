import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror refuses two of three connections.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn' } },
  router: [{ kind: 'flap', to: 'goproxy.cn', refused: 2 }],
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.refused', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'connection refused',
  },
});
