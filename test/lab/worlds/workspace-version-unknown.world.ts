import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A workspace requires a version that the mirror does not have.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn' },
    project: {
      'go.mod': `module example.com/shop

go 1.20

require (
	github.com/google/uuid v1.9.9
	github.com/lab/alpha v1.0.0
)
`,
      'go.work': 'go 1.20\n\nuse .\n',
    },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.version-unknown', subject: 'github.com/google/uuid@v1.9.9' },
    go: 'fails',
    goPrints: 'v1.9.9',
  },
});
