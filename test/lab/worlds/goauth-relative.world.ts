import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOAUTH=git names a relative folder.',
  client: {
    goEnv: { GOAUTH: 'git repositories' },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'config.goauth-invalid', subject: 'GOAUTH' },
    go: 'fails',
    goPrints: 'requires an absolute path',
  },
});
