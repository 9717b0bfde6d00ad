import { openCodeHosts } from '../internet.ts';
import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY=direct, and the code host cuts every transfer.',
  client: {
    goEnv: { GOPROXY: 'direct' },
  },
  servers: {
    ...openCodeHosts,
    'github.com': { role: 'git', git: { style: 'github' }, faults: [{ match: 'git-upload-pack$', kind: 'truncate' }] },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.transfer-cut', subject: 'github.com' },
    go: 'fails',
    goPrints: 'exit status 128',
  },
});
