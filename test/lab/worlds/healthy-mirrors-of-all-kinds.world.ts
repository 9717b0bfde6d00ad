import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'The mirror in use is fine; of the others one lies, one is down, one is dropped, two lack the checksum database.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: {
    'goproxy.io': { faults: [{ kind: 'status', status: 503, text: 'maintenance' }] },
    'mirrors.tencent.com': { faults: [{ match: '\\.zip$', kind: 'tamper' }] },
  },
  router: [{ kind: 'drop', to: 'repo.huaweicloud.com' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
