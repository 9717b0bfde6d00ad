import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The line carries 64 kilobits a second; nothing is wrong.',
  router: [{ kind: 'narrow', kbit: 64 }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
