import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The company code host answers with its log-in page.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  servers: { 'git.corp.example.com': { faults: [{ kind: 'html', text: '<form>Sign in</form>' }] } },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.no-go-import', subject: 'git.corp.example.com/team/secret@v0.1.0' },
    go: 'fails',
    goPrints: 'no go-import meta tags',
  },
});
