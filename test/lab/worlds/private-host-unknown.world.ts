import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The name of the company code host is known inside the company only.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    project: {
      'go.mod': `module example.com/shop

go 1.16

require (
	git.corp.example.com/team/secret v0.1.0
	github.com/lab/beta v1.2.0
)
`,
    },
  },
  dns: { records: { 'git.corp.example.com': 'nxdomain' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.https-blocked', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'no such host',
  },
});
