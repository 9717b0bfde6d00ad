import { openCodeHosts } from '../internet.ts';
import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Modules come straight from the code hosts, and git is not installed.',
  client: { goEnv: { GOPROXY: 'direct' }, without: ['git'] },
  servers: openCodeHosts,
  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.git-missing', subject: 'git' },
    go: 'fails',
    goPrints: 'exec: "git": executable file not found in $PATH',
  },
});
