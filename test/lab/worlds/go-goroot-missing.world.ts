import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOROOT still names the folder of a Go that was removed.',
  client: { machineEnvironment: { GOROOT: '/opt/go1.18' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.goroot-invalid', subject: '/opt/go1.18' },
    go: 'fails',
    goPrints: 'cannot find GOROOT directory: /opt/go1.18',
  },
});
