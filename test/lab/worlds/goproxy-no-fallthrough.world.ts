import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The first mirror of the list is dead; the comma after it does not let go try the healthy second one.',
  client: { goEnv: { GOPROXY: 'https://goproxy.io,https://goproxy.cn,direct' } },
  router: [{ kind: 'reset', to: 'goproxy.io' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-no-fallthrough', subject: 'GOPROXY' },
    also: [{ code: 'tcp.refused', subject: 'goproxy.io' }],
    go: 'fails',
    goPrints: 'dial tcp 198.51.100.12:443: connect: connection refused',
  },
});
