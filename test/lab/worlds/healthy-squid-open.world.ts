import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Only a squid that wants no password leads outside, and it is set.',
  client: { profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128' } },
  router: [
    { kind: 'drop', to: 'everything', port: 443 },
    { kind: 'drop', to: 'everything', port: 80 },
  ],
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', program: 'squid', mode: 'open' }],
  probes: [{ run: 'curl -sS -m 2 --noproxy "*" https://proxy.golang.org/', prints: 'timed out' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
