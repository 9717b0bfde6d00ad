import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A gateway of the company opens all TLS; its root is installed, so go works, and that is worth knowing.',
  client: { trustsCompany: true },
  servers: { everySite: { certificate: { kind: 'company' } } },
  // The two hosts that are compared answer before go is done: it goes there and back far more often.
  router: [{ kind: 'delay', oneWayMs: 40 }],
  probes: [{ run: 'openssl s_client -connect goproxy.cn:443 </dev/null', prints: 'issuer=O = Example Company' }],
  expect: { verdict: 'healthy', cause: { code: 'tls.intercepted', subject: 'proxy.golang.org' }, go: 'works' },
});
