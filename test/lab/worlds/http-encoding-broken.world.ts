import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A node of the mirror labels its answers gzip and does not pack them.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ match: '/@v/', kind: 'false-gzip' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.encoding-broken', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'gzip: invalid header',
  },
});
