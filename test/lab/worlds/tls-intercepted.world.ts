import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A company gateway opens all TLS; its certificate authority is not installed here.',
  servers: { everySite: { certificate: { kind: 'intercepted', organization: 'Sangfor Technologies Inc.' } } },
  probes: [
    { run: 'openssl s_client -connect github.com:443 </dev/null', prints: 'issuer=O = Sangfor Technologies Inc.' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.intercepted', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'x509: certificate signed by unknown authority',
  },
});
