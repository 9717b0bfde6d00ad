import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'Neither go.sum nor GOPRIVATE makes the checksum database unnecessary for a private module, in a project of Go 1.20.',
  client: {
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: {
      'go.mod': `module example.com/shop

go 1.20

require git.corp.example.com/team/secret v0.1.0
`,
    },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'config.goprivate-missing', subject: 'GOPRIVATE' },
    go: 'fails',
    goPrints: 'verifying go.mod: git.corp.example.com/team/secret@v0.1.0/go.mod: reading',
  },
});
