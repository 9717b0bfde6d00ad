import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOFLAGS has flags that are all right.',
  client: { goEnv: { GOFLAGS: '-mod=mod -modcacherw "-ldflags=-s -w"' } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
