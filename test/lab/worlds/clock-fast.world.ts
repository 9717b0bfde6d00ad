import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The clock of this computer runs half a year ahead; only the mirror has a certificate too short for that.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { everySite: { clockDays: -200 }, 'goproxy.cn': { certificate: { kind: 'expired' }, clockDays: -200 } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.clock-skew', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'x509: certificate has expired or is not yet valid',
  },
});
