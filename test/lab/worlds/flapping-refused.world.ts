import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Five of six attempts to connect to the mirror are refused.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  router: [{ kind: 'reset', to: 'goproxy.cn', every: 6 }],
  inTurn: true,
  chance: 'the router counts connections of go and of the doctor alike, for IPv4 and IPv6 apart',
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.refused', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'connection refused',
  },
});
