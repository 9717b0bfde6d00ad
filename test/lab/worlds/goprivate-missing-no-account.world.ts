import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'GOPRIVATE does not name a private module, and there is no account for its host.',
  client: {
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0', 'github.com/lab/beta v1.2.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'config.goprivate-missing', subject: 'GOPRIVATE' },
    also: [{ code: 'module.private-unauthenticated', subject: 'git.corp.example.com/team/secret@v0.1.0' }],
    go: 'fails',
    goPrints: 'could not read Username',
  },
});
