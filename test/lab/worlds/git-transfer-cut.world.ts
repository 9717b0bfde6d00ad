import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'git is cut off while it fetches.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  servers: { 'git.corp.example.com': { faults: [{ match: 'secret.*git-upload-pack$', kind: 'truncate' }] } },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.transfer-cut', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'exit status 128',
  },
});
