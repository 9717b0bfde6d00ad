import { openCodeHosts } from '../internet.ts';
import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The mirror lacks a module, and there is no git to fetch it.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
    without: ['git'],
    project: { 'go.mod': projectOf('github.com/lab/alpha v1.0.0', 'github.com/lab/beta v1.2.0') },
  },
  servers: {
    ...openCodeHosts,
    'goproxy.cn': { faults: [{ match: 'lab/beta', kind: 'status', status: 404, text: 'not found' }] },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.git-missing', subject: 'git' },
    go: 'fails',
    goPrints: 'executable file not found',
  },
});
