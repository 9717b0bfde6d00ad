import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror has to fetch first what it is asked for: the first answer about each file takes three seconds.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ match: '/@v/', kind: 'slow', ms: 3000, every: 2 }] } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
