import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The clock of this computer stands seven and a half years in the past.',
  servers: { everySite: { certificate: { kind: 'not-yet-valid' }, clockDays: 2740 } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.clock-skew', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'x509: certificate has expired or is not yet valid',
  },
});
