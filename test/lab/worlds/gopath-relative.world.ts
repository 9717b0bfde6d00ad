import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPATH is a relative path.',
  client: { profile: { GOPATH: 'gopath' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gopath-invalid', subject: 'GOPATH' },
    go: 'fails',
    goPrints: 'GOPATH entry is relative',
  },
});
