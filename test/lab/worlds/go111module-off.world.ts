import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A variable of the system switches modules off.',
  client: { machineEnvironment: { GO111MODULE: 'off' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.go111module-off', subject: 'GO111MODULE' },
    go: 'fails',
    goPrints: 'modules disabled by GO111MODULE=off',
  },
});
