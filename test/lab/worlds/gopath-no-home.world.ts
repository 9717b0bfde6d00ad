import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A service is started without a home folder, so that go has no place to keep modules.',
  client: { environment: { HOME: '', XDG_STATE_HOME: '/run/home/dev/.local/state', GOSUMDB: '%GOSUMDB%' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gopath-invalid', subject: 'GOPATH' },
    go: 'fails',
    goPrints: 'neither GOMODCACHE nor GOPATH is set',
  },
});
