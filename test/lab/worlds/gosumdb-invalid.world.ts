import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOSUMDB is set to a word that is no database.',
  client: { goEnv: { GOSUMDB: 'on' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gosumdb-invalid', subject: 'GOSUMDB' },
    go: 'fails',
    goPrints: 'invalid GOSUMDB: malformed verifier id',
  },
});
