import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Verification of downloads is turned off.',
  client: { goEnv: { GOSUMDB: 'off' } },
  expect: {
    verdict: 'degraded',
    cause: { code: 'config.gosumdb-off', subject: 'GOSUMDB' },
    go: 'works',
  },
});
