import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A module archive in the cache was cut off; the network is fine.',
  client: { cached: [{ module: 'github.com/google/uuid@v1.1.1', damage: 'zip-cut' }] },
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.corrupt', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'fails',
    goPrints: 'zip: not a valid zip file',
  },
});
