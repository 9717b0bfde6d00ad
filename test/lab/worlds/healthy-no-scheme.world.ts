import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY without https:// looks wrong; go adds it.',
  client: { goEnv: { GOPROXY: 'goproxy.cn,direct' } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
