import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The certificate of the company code host comes from nobody this computer trusts.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  servers: { 'git.corp.example.com': { certificate: { kind: 'self-signed' } } },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.trust-store', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'certificate signed by unknown authority',
  },
});
