import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'ssh to GitHub is blocked on port 22 and open on port 443.',
  client: {
    goEnv: { GOPRIVATE: 'github.com/corp' },
    home: {
      '.gitconfig': '[url "git@github.com:"]\n\tinsteadOf = https://github.com/\n',
      '.ssh/known_hosts': 'github.com %SSH_HOST%\n',
      '.ssh/id_ed25519': '%SSH_CLIENT%',
    },
    project: { 'go.mod': projectOf('github.com/corp/internal v1.2.0') },
  },
  ssh: [{ host: 'github.com' }, { host: 'ssh.github.com', port: 443, repositories: 'github.com' }],
  router: [{ kind: 'drop', to: 'github.com', port: 22 }],

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.ssh-blocked', subject: 'github.com' },
    go: 'hangs',
  },
});
