import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A flag in GOFLAGS is mistyped: no command of go has one of that name.',
  client: { goEnv: { GOFLAGS: '-modd=mod' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goflags-invalid', subject: 'GOFLAGS' },
    go: 'fails',
    goPrints: 'parsing $GOFLAGS: unknown flag -modd',
  },
});
