import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'One packet in a hundred is lost; nothing else is wrong.',
  router: [{ kind: 'loss', of: 'everything', every: 100 }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
