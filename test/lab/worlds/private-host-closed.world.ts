import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The company code host shows nothing at all to those who do not sign in.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  servers: { 'git.corp.example.com': { git: { user: 'dev', password: 'token-of-dev', style: 'closed' } } },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.private-unauthenticated', subject: 'git.corp.example.com/team/secret@v0.1.0' },
    go: 'fails',
    goPrints: '401 Unauthorized',
  },
});
