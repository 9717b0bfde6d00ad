import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The code host says "not found" to those who may not see a repository.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  servers: { 'git.corp.example.com': { git: { user: 'dev', password: 'token-of-dev', hides: true } } },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.credentials-missing', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'not found',
  },
});
