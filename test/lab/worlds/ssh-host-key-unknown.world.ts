import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The host key of the code host was never confirmed.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: {
      '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n',
      '.gitconfig': '[url "ssh://git@git.corp.example.com/"]\n\tinsteadOf = https://git.corp.example.com/\n',
      '.ssh/id_ed25519': '%SSH_CLIENT%',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  ssh: [{ host: 'git.corp.example.com' }],

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.ssh-host-key', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'Host key verification failed',
  },
});
