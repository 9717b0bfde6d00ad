import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A private module needs git, which is not installed; public ones come from the mirror.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    without: ['git'],
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
  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.git-missing', subject: 'git' },
    go: 'fails',
    goPrints: 'exec: "git": executable file not found in $PATH',
  },
});
