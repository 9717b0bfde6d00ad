import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A project of Go 1.20, which reads every go.mod first, has a private module and no account for its host.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    project: {
      'go.mod': `module example.com/shop

go 1.20

require (
	git.corp.example.com/team/secret v0.1.0
	github.com/lab/beta v1.2.0
)
`,
    },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.private-unauthenticated', subject: 'git.corp.example.com/team/secret@v0.1.0' },
    go: 'fails',
    goPrints: 'reading git.corp.example.com/team/secret/go.mod at revision v0.1.0',
  },
});
