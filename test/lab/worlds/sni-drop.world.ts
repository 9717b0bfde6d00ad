import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A connection goes silent as soon as it says the name of the mirror.',
  router: [{ kind: 'sni-drop', name: 'proxy.golang.org' }],
  probes: [
    {
      run: 'openssl s_client -connect 198.51.100.10:443 -servername www.example.com </dev/null',
      prints: 'subject=CN = proxy.golang.org',
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.sni-blocked', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'net/http: TLS handshake timeout',
  },
});
