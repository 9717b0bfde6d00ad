import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A quote in GOFLAGS is not closed.',
  client: { profile: { GOFLAGS: '-mod=mod "-ldflags=-s -w' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goflags-invalid', subject: 'GOFLAGS' },
    go: 'fails',
    goPrints: 'parsing $GOFLAGS: unterminated',
  },
});
