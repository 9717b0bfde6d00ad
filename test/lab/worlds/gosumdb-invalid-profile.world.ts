import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A line of the profile holds a checksum database that an article made up.',
  client: { profile: { GOSUMDB: 'sum.golang.org+sha256:42c7' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gosumdb-invalid', subject: 'GOSUMDB' },
    go: 'fails',
    goPrints: 'invalid GOSUMDB',
  },
});
