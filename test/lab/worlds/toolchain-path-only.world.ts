import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A setting asks for a toolchain that has to be in PATH and is not.',
  client: { profile: { GOTOOLCHAIN: 'go1.99.0+path' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.toolchain-unavailable', subject: 'go1.99.0' },
    go: 'fails',
    goPrints: 'cannot find "go1.99.0" in PATH',
  },
});
