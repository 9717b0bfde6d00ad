import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'One mirror has a wrong clock of its own, which is of no consequence.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { clockDays: 30 } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
