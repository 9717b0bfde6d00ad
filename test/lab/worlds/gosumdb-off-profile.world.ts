import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A line of the profile turns the verification of downloads off.',
  client: { profile: { GOSUMDB: 'off' } },
  expect: {
    verdict: 'degraded',
    cause: { code: 'config.gosumdb-off', subject: 'GOSUMDB' },
    warnings: ['config.env-shadowed'],
    go: 'works',
  },
});
