import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'git turns https into ssh, and port 22 does not answer.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: {
      '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n',
      '.gitconfig': '[url "ssh://git@git.corp.example.com/"]\n\tinsteadOf = https://git.corp.example.com/\n',
      '.ssh/known_hosts': 'git.corp.example.com %SSH_HOST%\n',
      '.ssh/id_ed25519': '%SSH_CLIENT%',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  ssh: [{ host: 'git.corp.example.com' }],
  router: [{ kind: 'drop', to: 'git.corp.example.com', port: 22 }],

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.ssh-blocked', subject: 'git.corp.example.com' },
    go: 'hangs',
  },
});
