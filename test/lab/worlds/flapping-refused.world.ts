import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Two of three connections to the mirror are refused, as by a load balancer with two dead servers behind it.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  router: [{ kind: 'reset', to: 'goproxy.cn', port: 443, passes: 3 }],
  inTurn: true,
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.refused', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'connection refused',
  },
});
