import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY=off, in a project of Go 1.20.',
  client: {
    goEnv: { GOPROXY: 'off' },
    project: { 'go.mod': 'module example.com/shop\n\ngo 1.20\n\nrequire github.com/google/uuid v1.1.1\n' },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-off', subject: 'GOPROXY' },
    go: 'fails',
    goPrints: 'module lookup disabled by GOPROXY=off',
  },
});
