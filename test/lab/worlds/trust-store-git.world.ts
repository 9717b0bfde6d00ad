import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'git is told to trust a file that is not there; go trusts the host.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: {
      '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n',
      '.gitconfig': '[http]\n\tsslCAInfo = /run/home/dev/company-ca.pem\n',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.trust-store', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'Problem with the SSL CA cert',
  },
});
