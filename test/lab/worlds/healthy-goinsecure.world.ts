import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Certificates of everything that comes directly go unchecked; nothing does.',
  client: { goEnv: { GOINSECURE: '*' } },
  expect: { verdict: 'healthy', cause: null, advice: ['config.goinsecure-broad'], go: 'works' },
});
