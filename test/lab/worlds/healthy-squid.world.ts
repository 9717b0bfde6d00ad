import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Only the squid of the company leads outside, and it is set with its password.',
  client: { profile: { HTTPS_PROXY: 'http://dev:secret@proxy.corp.example.com:3128' } },
  router: [
    { kind: 'drop', to: 'everything', port: 443 },
    { kind: 'drop', to: 'everything', port: 80 },
  ],
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
  probes: [
    { run: 'curl -sS -m 2 --noproxy "*" https://proxy.golang.org/', prints: 'timed out' },
    { run: 'curl -sSi -m 5 http://proxy.corp.example.com:3128/', prints: 'Server: squid' },
  ],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
