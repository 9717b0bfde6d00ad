import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: "git's own proxy is not running any more; go needs none.",
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: {
      '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n',
      '.gitconfig': '[http]\n\tproxy = http://127.0.0.1:7890\n',
    },
    project: { 'go.mod': projectOf('git.corp.example.com/team/secret v0.1.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.git-dead', subject: 'http.proxy' },
    go: 'fails',
    goPrints: '127.0.0.1',
  },
});
