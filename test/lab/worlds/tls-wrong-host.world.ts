import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror shows a certificate for another name.',
  client: { goEnv: { GOPROXY: 'https://goproxy.io,direct' } },
  servers: { 'goproxy.io': { certificate: { kind: 'wrong-host', host: 'www.goproxy-cdn.example.net' } } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.wrong-host', subject: 'goproxy.io' },
    go: 'fails',
    goPrints: 'x509: certificate is valid for www.goproxy-cdn.example.net, not goproxy.io',
  },
});
