import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A .gitconfig was copied from Windows: this git has no schannel, and refuses every address with https.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: {
      '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n',
      '.gitconfig': '[http]\n\tsslBackend = schannel\n\tpostBuffer = 524288000\n',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.trust-store', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'SSL backend',
  },
});
