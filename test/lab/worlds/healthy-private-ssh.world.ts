import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Private modules by ssh: git rewrites the addresses, the host key stands hashed in known_hosts.',
  client: {
    goEnv: { GOPRIVATE: 'git.corp.example.com/team' },
    home: {
      '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n',
      '.gitconfig': '[url "ssh://git@git.corp.example.com/"]\n\tinsteadOf = https://git.corp.example.com/\n',
      '.ssh/known_hosts': '%SSH_KNOWN git.corp.example.com%\n',
      '.ssh/id_ed25519': '%SSH_CLIENT%',
    },
    project: {
      'go.mod': `module example.com/shop

go 1.16

require git.corp.example.com/team/secret v0.1.0
`,
    },
  },
  ssh: [{ host: 'git.corp.example.com' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
