import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror redirects every request to itself.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: {
    'goproxy.cn': { faults: [{ match: '/@v/', kind: 'redirect', to: 'https://goproxy.cn', keepPath: true }] },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.not-a-module-proxy', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'stopped after 10 redirects',
  },
});
