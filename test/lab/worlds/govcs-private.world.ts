import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'GOVCS allows no git for private modules.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com', GOVCS: 'private:hg' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'config.govcs-forbids', subject: 'GOVCS' },
    go: 'fails',
    goPrints: 'GOVCS disallows using git for private',
  },
});
