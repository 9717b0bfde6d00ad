import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The certificate of the mirror begins in the future, and nobody else finds this clock wrong.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { certificate: { kind: 'not-yet-valid' } } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.expired', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'x509: certificate has expired or is not yet valid',
  },
});
