import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'One mirror redirects to its own address without encryption.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: {
    'goproxy.cn': { faults: [{ match: '/@v/', kind: 'redirect', to: 'http://storage.example.net', keepPath: true }] },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.insecure-redirect', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'to insecure URL http://storage.example.net/',
  },
});
