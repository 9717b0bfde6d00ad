import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'GOPRIVATE does not name a private module, and the ssh that git would fetch it by is blocked.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
    home: {
      '.gitconfig': '[url "ssh://git@git.corp.example.com/"]\n\tinsteadOf = https://git.corp.example.com/\n',
      '.ssh/known_hosts': 'git.corp.example.com %SSH_HOST%\n',
      '.ssh/id_ed25519': '%SSH_CLIENT%',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  ssh: [{ host: 'git.corp.example.com' }],
  router: [{ kind: 'reset', to: 'git.corp.example.com', port: 22 }],

  expect: {
    verdict: 'broken',
    cause: { code: 'config.goprivate-missing', subject: 'GOPRIVATE' },
    also: [{ code: 'vcs.ssh-blocked', subject: 'git.corp.example.com' }],
    go: 'fails',
    goPrints: 'port 22: Connection refused',
  },
});
