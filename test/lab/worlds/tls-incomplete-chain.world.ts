import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror forgets to send the certificate that links its own to a trusted root.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: { 'goproxy.corp.example.com': { certificate: { kind: 'incomplete-chain' } } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.untrusted', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'x509: certificate signed by unknown authority',
  },
});
