import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Private modules from the mirror of the company: GOPRIVATE, with GONOPROXY=none.',
  client: {
    goEnv: {
      GOPROXY: 'https://goproxy.corp.example.com',
      GOPRIVATE: '*.corp.example.com',
      GONOPROXY: 'none',
    },
    without: ['git'],
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
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
