import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A private repository on GitHub, which says the same of what does not exist.',
  client: {
    goEnv: { GOPRIVATE: 'github.com/corp' },
    project: { 'go.mod': projectOf('github.com/corp/internal v1.2.0') },
  },
  servers: { 'github.com': { role: 'git', git: { user: 'dev', password: 'token-of-dev', style: 'github' } } },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.private-unauthenticated', subject: 'github.com/corp/internal@v1.2.0' },
    go: 'fails',
    goPrints: 'could not read Username',
  },
});
