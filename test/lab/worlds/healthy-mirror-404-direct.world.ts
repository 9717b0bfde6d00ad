import { openCodeHosts } from '../internet.ts';
import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The mirror lacks a module, which git then fetches.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
    project: { 'go.mod': projectOf('github.com/lab/alpha v1.0.0', 'github.com/lab/beta v1.2.0') },
  },
  servers: {
    ...openCodeHosts,
    'goproxy.cn': {
      faults: [{ match: 'goproxy[.]cn|^/github.com/lab/beta', kind: 'status', status: 404, text: 'not found' }],
    },
  },

  expect: {
    verdict: 'healthy',
    cause: null,
    go: 'works',
  },
});
