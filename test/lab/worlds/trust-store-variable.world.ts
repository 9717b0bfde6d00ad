import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'GIT_SSL_CAINFO gives git a list that lacks the root of the host.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    profile: { GIT_SSL_CAINFO: '/run/home/dev/certs/ca.pem', GIT_SSL_CAPATH: '/run/home/dev/certs' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n', 'certs/ca.pem': '%COMPANY%' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.trust-store', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'server certificate verification failed',
  },
});
