import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Everything comes from another host, and that one refuses this address.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: {
    'goproxy.cn': { faults: [{ match: '/@v/', kind: 'redirect', to: 'https://storage.example.net', keepPath: true }] },
    'storage.example.net': { faults: [{ kind: 'status', status: 403, text: 'AccessDenied' }] },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.redirect-host-blocked', subject: 'storage.example.net' },
    go: 'fails',
    goPrints: '403 Forbidden',
  },
});
