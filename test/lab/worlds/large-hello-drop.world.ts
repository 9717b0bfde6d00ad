import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A firewall swallows TLS hellos that do not fit into one packet.',
  router: [{ kind: 'large-hello-drop' }],
  probes: [
    { run: 'curl -sS -o /dev/null -w "%{http_code}" https://proxy.golang.org/rsc.io/quote/@v/list', prints: '200' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.large-hello', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'net/http: TLS handshake timeout',
  },
});
