import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The certificate of the mirror ran out.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { certificate: { kind: 'expired' } } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.expired', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'x509: certificate has expired or is not yet valid',
  },
});
