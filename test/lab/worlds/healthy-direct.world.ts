import { openCodeHosts } from '../internet.ts';
import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY=direct, and git fetches from the code hosts.',
  client: { goEnv: { GOPROXY: 'direct' } },
  servers: openCodeHosts,
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
