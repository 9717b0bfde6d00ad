import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Nothing is set and everything works.',
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
