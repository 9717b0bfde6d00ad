import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror redirects every module to another host, as some do for archives.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: {
    'goproxy.cn': { faults: [{ match: '/@v/', kind: 'redirect', to: 'https://storage.example.net', keepPath: true }] },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
