import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The resolver of this network sends the mirror to an unrelated web server.',
  dns: { clientResolver: { 'proxy.golang.org': ['198.51.100.90'] } },
  probes: [
    { run: 'dig proxy.golang.org', prints: '198.51.100.90' },
    { run: 'dig @8.8.8.8 proxy.golang.org', prints: '198.51.100.10' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.poisoned', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'certificate is valid for unrelated.example.org, not proxy.golang.org',
  },
});
