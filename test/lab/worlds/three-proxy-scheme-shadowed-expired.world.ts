import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'A variable hides the good GOPROXY, the proxy is named with the wrong scheme, and the mirror in force is expired.',
  client: {
    profile: { HTTPS_PROXY: 'socks5://proxy.corp.example.com:3128' },
    machineEnvironment: { GOPROXY: 'https://goproxy.io' },
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
  },
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  servers: { 'goproxy.io': { certificate: { kind: 'expired' } } },
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.scheme-mismatch', subject: 'HTTPS_PROXY' },
    go: 'hangs',
  },
});
