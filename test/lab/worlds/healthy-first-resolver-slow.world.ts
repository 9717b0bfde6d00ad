import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The first resolver takes two and a half seconds for every answer, and gives it.',
  client: { resolvers: ['198.51.100.54', '198.51.100.53'] },
  dns: { odd: [{ address: '198.51.100.54', delayMs: 2500 }] },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
