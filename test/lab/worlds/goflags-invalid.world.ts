import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A flag in GOFLAGS lost its dash.',
  client: { goEnv: { GOFLAGS: 'mod=mod' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goflags-invalid', subject: 'GOFLAGS' },
    go: 'fails',
    goPrints: 'parsing $GOFLAGS: non-flag "mod=mod"',
  },
});
