import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'ssh to GitHub by port 443, since port 22 is blocked.',
  client: {
    goEnv: { GOPRIVATE: 'github.com/corp' },
    home: {
      '.gitconfig': '[url "git@github.com:"]\n\tinsteadOf = https://github.com/\n',
      '.ssh/known_hosts': '[ssh.github.com]:443 %SSH_HOST%\n',
      '.ssh/id_ed25519': '%SSH_CLIENT%',
      '.ssh/config': 'Host github.com\n  HostName ssh.github.com\n  Port 443\n  User git\n',
    },
    project: { 'go.mod': projectOf('github.com/corp/internal v1.2.0') },
  },
  ssh: [{ host: 'ssh.github.com', port: 443, repositories: 'github.com' }],
  router: [{ kind: 'drop', to: 'github.com', port: 22 }],

  expect: {
    verdict: 'healthy',
    cause: null,
    go: 'works',
  },
});
