import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOAUTH ends in a semicolon.',
  client: {
    profile: { GOAUTH: 'netrc;' },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'config.goauth-invalid', subject: 'GOAUTH' },
    go: 'fails',
    goPrints: 'GOAUTH encountered an empty command',
  },
});
