import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A project of Go 1.20 requires a version that the mirror does not have; the modules stand in no order.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn' },
    project: {
      'go.mod': `module example.com/shop

go 1.20

require (
	github.com/lab/beta v1.2.0
	github.com/google/uuid v1.9.9
	github.com/lab/alpha v1.0.0
)
`,
    },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.version-unknown', subject: 'github.com/google/uuid@v1.9.9' },
    go: 'fails',
    goPrints: 'v1.9.9.mod: 404 Not Found',
  },
});
