import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Large packets of this workstation vanish on the way out; what others send arrives.',
  router: [{ kind: 'mtu-hole-out', bytes: 1280 }],
  probes: [
    { run: 'curl -sS -o /dev/null -w "%{http_code}" https://proxy.golang.org/rsc.io/quote/@v/list', prints: '200' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.path-mtu', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'net/http: TLS handshake timeout',
  },
});
