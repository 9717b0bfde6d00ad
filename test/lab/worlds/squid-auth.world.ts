import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The squid of the company wants a password and HTTPS_PROXY has none.',
  client: { profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128' } },
  router: [{ kind: 'drop', to: 'everything', port: 443 }],
  proxies: [
    {
      host: 'proxy.corp.example.com',
      port: 3128,
      kind: 'http',
      program: 'squid',
      mode: 'basic-auth',
      user: 'dev',
      password: 'secret',
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.auth-required', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'Proxy Authentication Required',
  },
});
