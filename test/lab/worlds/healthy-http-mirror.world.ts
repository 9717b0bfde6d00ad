import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror stands in the list with http and leads everything on to https.',
  client: { goEnv: { GOPROXY: 'http://goproxy.corp.example.com' } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
