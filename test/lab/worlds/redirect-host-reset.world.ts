import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Archives come from another host, whose name a device on the way recognises and cuts.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  router: [{ kind: 'sni-reset', name: 'storage.example.net' }],
  servers: {
    'goproxy.cn': {
      faults: [{ match: '[.]zip$', kind: 'redirect', to: 'https://storage.example.net', keepPath: true }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.redirect-host-blocked', subject: 'storage.example.net' },
    go: 'fails',
    goPrints: 'storage.example.net',
  },
});
