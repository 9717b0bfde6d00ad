import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Nobody answers at the mirror of a project of Go 1.20.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn' },
    project: {
      'go.mod': `module example.com/shop

go 1.20

require (
	github.com/lab/beta v1.2.0
	github.com/lab/alpha v1.0.0
)
`,
    },
  },
  router: [{ kind: 'reset', to: 'goproxy.cn', port: 443 }],

  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.refused', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'alpha/@v/v1.0.0.mod',
  },
});
