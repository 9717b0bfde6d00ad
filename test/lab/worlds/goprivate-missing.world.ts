import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A private module that git can fetch, and GOPRIVATE does not name it.',
  client: {
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0', 'github.com/lab/beta v1.2.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'config.goprivate-missing', subject: 'GOPRIVATE' },
    go: 'fails',
    goPrints: '404 Not Found',
  },
});
