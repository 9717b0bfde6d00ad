import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A mirror serves other code than the one that was signed, and verification is turned off: go takes it.',
  client: { goEnv: { GOPROXY: 'https://goproxy.io,direct', GOSUMDB: 'off' } },
  servers: {
    'goproxy.io': { faults: [{ match: '^/github\\.com/google/uuid/@v/v1\\.1\\.1\\.zip$', kind: 'tamper' }] },
  },
  expect: {
    verdict: 'degraded',
    cause: { code: 'config.gosumdb-off', subject: 'GOSUMDB' },
    go: 'works',
  },
});
