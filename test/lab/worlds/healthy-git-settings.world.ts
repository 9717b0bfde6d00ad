import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title:
    'git has settings of its own that change nothing here: a dead proxy and another list of certificates for hosts that are not asked.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: {
      '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n',
      '.gitconfig':
        '[http "https://github.com"]\n\tproxy = http://127.0.0.1:7890\n\tsslCAInfo = /nonexistent.pem\n[credential]\n\thelper = store\n',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },

  expect: {
    verdict: 'healthy',
    cause: null,
    go: 'works',
  },
});
