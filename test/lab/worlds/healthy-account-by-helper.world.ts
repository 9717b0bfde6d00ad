import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The account is kept by a credential helper of git, which a check does not run: so nothing can be said.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: {
      '.gitconfig': '[credential]\n\thelper = store\n',
      '.git-credentials': 'https://dev:token-of-dev@git.corp.example.com\n',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },
  expect: { verdict: 'incomplete', cause: null, go: 'works' },
});
