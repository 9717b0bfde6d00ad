import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'NETRC names a file that is not there, and the account stands in the usual one.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    profile: { NETRC: '/run/home/dev/accounts' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  servers: { 'git.corp.example.com': { git: { user: 'dev', password: 'token-of-dev', style: 'closed' } } },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.netrc-name', subject: '/run/home/dev/.netrc' },
    go: 'fails',
    goPrints: '401 Unauthorized',
  },
});
