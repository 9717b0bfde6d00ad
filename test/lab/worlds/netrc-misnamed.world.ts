import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The account stands in _netrc, as on Windows.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { _netrc: 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.netrc-name', subject: '/run/home/dev/_netrc' },
    go: 'fails',
    goPrints: 'could not read Username',
  },
});
