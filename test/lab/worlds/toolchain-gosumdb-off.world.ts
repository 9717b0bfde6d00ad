import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Verification is off, and a toolchain is needed that go does not take unverified.',
  client: {
    goEnv: { GOTOOLCHAIN: 'auto', GOSUMDB: 'off' },
    project: {
      'go.mod': `module example.com/shop

go 1.99

require github.com/google/uuid v1.1.1
`,
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gosumdb-off', subject: 'GOSUMDB' },
    go: 'fails',
    goPrints: 'checksum database disabled by GOSUMDB=off',
  },
});
