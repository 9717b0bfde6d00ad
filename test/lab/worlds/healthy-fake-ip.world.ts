import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Names have invented addresses, and the tunnel that they are for is running: here it is a proxy.',
  client: { profile: { HTTPS_PROXY: 'http://proxy.corp.example.com:3128' } },
  dns: { clientResolver: { 'proxy.golang.org': ['198.18.0.5'], 'sum.golang.org': ['198.18.0.6'] } },
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
