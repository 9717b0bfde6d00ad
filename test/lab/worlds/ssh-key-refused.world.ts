import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The code host takes no key of this computer.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: {
      '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n',
      '.gitconfig': '[url "ssh://git@git.corp.example.com/"]\n\tinsteadOf = https://git.corp.example.com/\n',
      '.ssh/known_hosts': 'git.corp.example.com %SSH_HOST%\n',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  ssh: [{ host: 'git.corp.example.com' }],

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.credentials-missing', subject: 'git.corp.example.com' },
    go: 'fails',
    goPrints: 'Permission denied (publickey)',
  },
});
