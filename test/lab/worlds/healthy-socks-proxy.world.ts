import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Only a SOCKS proxy leads outside, and it is set.',
  client: { profile: { HTTPS_PROXY: 'socks5://proxy.corp.example.com:1080' } },
  router: [
    { kind: 'drop', to: 'everything', port: 443 },
    { kind: 'drop', to: 'everything', port: 80 },
  ],
  proxies: [{ host: 'proxy.corp.example.com', port: 1080, kind: 'socks5', mode: 'open' }],
  probes: [{ run: 'curl -sS -m 2 --noproxy "*" https://proxy.golang.org/', prints: 'timed out' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
