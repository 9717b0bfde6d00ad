import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A project in a subgroup: without an account GitLab names the first two parts of the path only.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    project: { 'go.mod': projectOf('git.corp.example.com/group/sub/deep v1.0.0') },
  },
  servers: { 'git.corp.example.com': { git: { user: 'dev', password: 'token-of-dev', style: 'gitlab' } } },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.credentials-missing', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'git.corp.example.com/group/sub',
  },
});
