import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOMODCACHE is deeper than any path may be.',
  client: { profile: { GOMODCACHE: `/run/home/dev/${'a-very-long-folder-name/'.repeat(200)}mod` } },
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.path-too-long', subject: `/run/home/dev/${'a-very-long-folder-name/'.repeat(200)}mod` },
    go: 'fails',
    goPrints: 'file name too long',
  },
});
