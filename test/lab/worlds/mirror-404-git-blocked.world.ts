import { openCodeHosts } from '../internet.ts';
import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The mirror lacks a module, and the code host that is asked next is blocked.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
    project: { 'go.mod': projectOf('github.com/lab/alpha v1.0.0', 'github.com/lab/beta v1.2.0') },
  },
  servers: {
    ...openCodeHosts,
    'goproxy.cn': { faults: [{ match: 'lab/beta', kind: 'status', status: 404, text: 'not found: fetch timed out' }] },
  },
  router: [{ kind: 'sni-reset', name: 'github.com' }],

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.https-blocked', subject: 'github.com' },
    go: 'fails',
    goPrints: 'github.com/lab/beta',
  },
});
