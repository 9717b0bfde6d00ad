import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The modules come from a folder.',
  client: { goEnv: { GOPROXY: 'file://%MODULES%' } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
