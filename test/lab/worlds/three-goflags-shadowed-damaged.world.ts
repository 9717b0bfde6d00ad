import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOFLAGS is mistyped, a variable overrides the good mirror, and a module in the cache is damaged.',
  client: {
    machineEnvironment: { GOPROXY: 'https://goproxy.cnn' },
    goEnv: { GOFLAGS: 'mod=mod', GOPROXY: 'https://goproxy.cn,direct' },
    cached: [{ module: 'github.com/google/uuid@v1.1.1', damage: 'zip-cut' }],
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goflags-invalid', subject: 'GOFLAGS' },
    also: [
      { code: 'config.env-shadowed', subject: 'GOPROXY' },
      { code: 'cache.corrupt', subject: 'github.com/google/uuid@v1.1.1' },
    ],
    go: 'fails',
    goPrints: 'parsing $GOFLAGS',
  },
});
