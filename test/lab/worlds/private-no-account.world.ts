import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A private module, and nobody has stored an account for its host.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0', 'github.com/lab/beta v1.2.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.private-unauthenticated', subject: 'git.corp.example.com/team/secret@v0.1.0' },
    go: 'fails',
    goPrints: 'could not read Username',
  },
});
