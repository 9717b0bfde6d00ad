import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Every module is declared private, so that go asks the code hosts and no mirror.',
  client: { goEnv: { GOPRIVATE: '*' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goprivate-too-broad', subject: 'GOPRIVATE' },
    go: 'fails',
    goPrints: 'github.com/google/uuid',
  },
});
