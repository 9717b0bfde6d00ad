import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The squid leads outside and denies the mirror of the company, which NO_PROXY should name.',
  client: {
    profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128' },
    goEnv: { GOPROXY: 'https://goproxy.corp.example.com' },
  },
  proxies: [
    {
      host: 'proxy.corp.example.com',
      port: 3128,
      kind: 'http',
      program: 'squid',
      mode: 'open',
      denies: ['goproxy.corp.example.com'],
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.no-proxy-missing', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'Forbidden',
  },
});
