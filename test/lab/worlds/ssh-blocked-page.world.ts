import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The code host names ssh addresses, and port 22 is refused on the way.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.ssh/known_hosts': 'git.corp.example.com %SSH_HOST%\n', '.ssh/id_ed25519': '%SSH_CLIENT%' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0', 'github.com/lab/beta v1.2.0') },
  },
  servers: { 'git.corp.example.com': { git: { repositories: 'ssh://git@git.corp.example.com' } } },
  ssh: [{ host: 'git.corp.example.com' }],
  router: [{ kind: 'reset', to: 'git.corp.example.com', port: 22 }],

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.ssh-blocked', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'port 22: Connection refused',
  },
});
