import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const certificate = { issuer: 'CN=Corp CA', names: ['a', 'b', 'c', 'd', 'e', 'f'], notAfter: Date.parse('2026-01-02') };
const bad = mirror('goproxy.example', { tls: 'tls-expired', certificate });
/** One of two addresses of the host shows it. */
const both = ['192.0.2.1', '2001:db8::1'].map((address) => {
  const base = { target: 'mirror:https://goproxy.example', address, servername: 'goproxy.example', ms: 1, attempts: 1 };
  const old = address.includes(':');
  return saw('tls.handshake', old ? { ...base, failure: 'tls-expired' as const } : base, old ? 'fail' : 'ok');
});
const way = mirror('goproxy.example').filter(({ code }) => code !== 'tls.handshake');
const expired = 'Get "https://goproxy.example/x": tls: failed to verify certificate: x509: certificate has expired';

export default {
  fires: {
    'one of two addresses, and go came to it': {
      world: world(list, way, both, ran(1, [expired])),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        controls: ['192.0.2.1'],
        params: {
          host: 'goproxy.example',
          issuer: '',
          names: [],
          notAfter: 0,
          notBefore: 0,
          at: { bad: ['2001:db8::1'], good: ['192.0.2.1'] },
        },
      },
    },
    'one of two addresses, and go came to the other': {
      world: world(list, way, both, ran(0)),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'warning' },
    },
    'this host only': {
      world: world(list, bad, control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'tls-expired',
        controls: ['goproxy.cn'],
        params: {
          host: 'goproxy.example',
          issuer: 'CN=Corp CA',
          names: ['a', 'b', 'c', 'd', 'e'],
          notAfter: Date.parse('2026-01-02'),
        },
      },
    },
    'no other host to compare with': {
      world: world(list, bad, ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'one of two addresses, and go has not tried yet': world(list, way, both),
    'another fault of the certificate': world(
      list,
      mirror('goproxy.example', { tls: 'tls-untrusted' }),
      control('goproxy.cn'),
      ran(1),
    ),
    'a control host only': world(
      list,
      mirror('goproxy.example'),
      control('goproxy.cn', { tls: 'tls-expired' }),
      ran(1),
    ),
  },
} satisfies CauseCases;
