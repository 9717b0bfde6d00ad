import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror is asked through the company proxy, which serves the outside only.',
  client: {
    profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128' },
    goEnv: { GOPROXY: 'https://goproxy.corp.example.com' },
  },
  proxies: [
    {
      host: 'proxy.corp.example.com',
      port: 3128,
      kind: 'http',
      mode: 'open',
      denies: ['goproxy.corp.example.com'],
    },
  ],
  probes: [
    {
      run: 'curl -sS --noproxy "*" https://goproxy.corp.example.com/github.com/google/uuid/@v/v1.1.1.info',
      prints: 'v1.1.1',
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.no-proxy-missing', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'Forbidden',
  },
});
