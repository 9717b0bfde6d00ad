import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A private module by GONOPROXY and GONOSUMDB instead of GOPRIVATE.',
  client: {
    goEnv: { GONOPROXY: 'git.corp.example.com', GONOSUMDB: 'git.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0', 'github.com/lab/beta v1.2.0') },
  },

  expect: {
    verdict: 'healthy',
    cause: null,
    go: 'works',
  },
});
