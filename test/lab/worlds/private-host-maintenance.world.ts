import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company code host answers everything with 503.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
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
  servers: { 'git.corp.example.com': { faults: [{ kind: 'status', status: 503, text: 'maintenance' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.https-blocked', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: '503 Service Unavailable',
  },
});
