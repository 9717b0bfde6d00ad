import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The proxy that is set is dead, and besides a module archive in the cache is cut off.',
  client: {
    machineEnvironment: { HTTPS_PROXY: 'http://127.0.0.1:7890' },
    cached: [{ module: 'github.com/google/uuid@v1.1.1', damage: 'zip-cut' }],
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
    also: [{ code: 'cache.corrupt', subject: 'github.com/google/uuid@v1.1.1' }],
    go: 'fails',
  },
});
