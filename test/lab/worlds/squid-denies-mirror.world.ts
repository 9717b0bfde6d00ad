import { defineWorld } from '../world.ts';

export default defineWorld({
  title: "The module mirror is on the deny list of the company's squid.",
  client: { profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128' } },
  router: [{ kind: 'drop', to: 'everything', port: 443 }],
  proxies: [
    {
      host: 'proxy.corp.example.com',
      port: 3128,
      kind: 'http',
      program: 'squid',
      mode: 'open',
      denies: ['proxy.golang.org'],
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.refuses-target', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'Forbidden',
  },
});
