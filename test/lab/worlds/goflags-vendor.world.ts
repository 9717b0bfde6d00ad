import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOFLAGS demands a vendor folder for every project.',
  client: { profile: { GOFLAGS: '-mod=vendor' } },
  expect: {
    verdict: 'degraded',
    cause: { code: 'config.goflags-vendor', subject: 'GOFLAGS' },
    go: 'works',
  },
});
