import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'One company host is unreachable, and the public mirror is forbidden.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com', GOPROXY: 'https://goproxy.cn' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0', 'github.com/lab/beta v1.2.0') },
  },
  servers: { 'goproxy.cn': { faults: [{ kind: 'status', status: 403, text: 'denied' }] } },
  router: [{ kind: 'reset', to: 'git.corp.example.com' }],

  expect: {
    verdict: 'broken',
    cause: { code: 'http.forbidden', subject: 'goproxy.cn' },
    also: [{ code: 'vcs.https-blocked', subject: 'git.corp.example.com' }],
    go: 'fails',
    goPrints: '403 Forbidden',
  },
});
