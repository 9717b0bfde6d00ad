import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror is exempt from the proxy, which would refuse it.',
  client: {
    profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128', NO_PROXY: '.corp.example.com' },
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
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
