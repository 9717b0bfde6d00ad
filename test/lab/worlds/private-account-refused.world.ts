import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The token in netrc has expired.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password old-token\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.private-unauthenticated', subject: 'git.corp.example.com/team/secret@v0.1.0' },
    go: 'fails',
    goPrints: 'could not read Username',
  },
});
