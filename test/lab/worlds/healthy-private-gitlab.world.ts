import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A project in a subgroup of GitLab, with an account in netrc.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: {
      'go.mod': projectOf('git.corp.example.com/group/sub/deep v1.0.0', 'git.corp.example.com/team/secret v0.1.0'),
    },
  },
  servers: { 'git.corp.example.com': { git: { user: 'dev', password: 'token-of-dev', style: 'gitlab' } } },

  expect: {
    verdict: 'healthy',
    cause: null,
    go: 'works',
  },
});
