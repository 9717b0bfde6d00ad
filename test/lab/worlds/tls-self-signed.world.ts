import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror shows a certificate that it has signed itself.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: { 'goproxy.corp.example.com': { certificate: { kind: 'self-signed' } } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.untrusted', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'x509: certificate signed by unknown authority',
  },
});
