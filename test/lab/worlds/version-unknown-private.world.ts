import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A private repository has no tag of this version.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.9.9') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.version-unknown', subject: 'git.corp.example.com/team/secret@v0.9.9' },
    go: 'fails',
    goPrints: 'v0.9.9',
  },
});
