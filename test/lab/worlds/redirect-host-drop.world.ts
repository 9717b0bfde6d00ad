import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The firewall lets the mirror through, and drops what goes to the host that keeps its archives.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  router: [{ kind: 'drop', to: 'storage.example.net' }],
  servers: {
    'goproxy.cn': {
      faults: [{ match: '[.]zip$', kind: 'redirect', to: 'https://storage.example.net', keepPath: true }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.redirect-host-blocked', subject: 'storage.example.net' },
    go: 'fails',
    goPrints: 'Get "https://storage.example.net/github.com/google/uuid/@v/v1.1.1.zip": dial tcp 198.51.100.16:443',
  },
});
