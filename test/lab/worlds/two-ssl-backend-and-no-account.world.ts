import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title:
    'git has a TLS library in its settings that it lacks, and behind that there is no account: one is repaired, and stays so.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.gitconfig': '[http]\n\tsslBackend = schannel\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'module.private-unauthenticated', subject: 'git.corp.example.com/team/secret@v0.1.0' },
    also: [{ code: 'vcs.trust-store', subject: 'git.corp.example.com' }],
    go: 'fails',
    goPrints: 'SSL backend',
  },
});
