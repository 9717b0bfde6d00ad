import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Private modules by https, with an account in netrc.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: {
      'go.mod': `module example.com/shop

go 1.16

require (
	git.corp.example.com/team/secret v0.1.0
	git.corp.example.com/group/sub/deep v1.0.0
	github.com/lab/alpha v1.0.0
)
`,
    },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
