import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOFLAGS stops go before its first request, and the proxy lets nobody through: one is repaired, and stays so.',
  client: {
    goEnv: { GOFLAGS: 'mod=mod' },
    profile: { HTTPS_PROXY: 'http://squid.corp.example.com:3128' },
  },
  proxies: [{ host: 'squid.corp.example.com', port: 3128, kind: 'http', mode: 'forbid' }],
  router: [{ kind: 'drop', to: '198.51.100.0/24', protocol: 'tcp', port: 443 }],
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goflags-invalid', subject: 'GOFLAGS' },
    go: 'fails',
    goPrints: 'GOFLAGS',
  },
});
