import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Of the two addresses of the mirror the one of IPv6 still shows its old certificate.',
  servers: { 'proxy.golang.org': { certificateAt: { '2001:db8:99::10': { kind: 'expired' } } } },
  probes: [
    { run: 'curl -sS4 -o /dev/null -w "%{http_code}" https://proxy.golang.org/rsc.io/quote/@v/list', prints: '200' },
    { run: 'curl -sS6 https://proxy.golang.org/ 2>&1', prints: 'expired' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.expired', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'certificate has expired',
  },
});
