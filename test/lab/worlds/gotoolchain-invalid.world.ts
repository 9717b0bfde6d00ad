import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOTOOLCHAIN names a version without its beginning.',
  client: { environment: { GOTOOLCHAIN: '1.22' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gotoolchain-invalid', subject: 'GOTOOLCHAIN' },
    go: 'fails',
    goPrints: 'invalid GOTOOLCHAIN "1.22"',
  },
});
