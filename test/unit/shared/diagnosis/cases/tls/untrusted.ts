import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const certificate = { issuer: 'CN=Corp CA', names: ['a', 'b', 'c', 'd', 'e', 'f'], notAfter: Date.parse('2026-01-02') };
const bad = mirror('goproxy.example', { tls: 'tls-untrusted', certificate });

export default {
  fires: {
    'this host only': {
      world: world(list, bad, control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'tls-untrusted',
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
    'another fault of the certificate': world(
      list,
      mirror('goproxy.example', { tls: 'tls-expired' }),
      control('goproxy.cn'),
      ran(1),
    ),
    'a control host only': world(
      list,
      mirror('goproxy.example'),
      control('goproxy.cn', { tls: 'tls-untrusted' }),
      ran(1),
    ),
  },
} satisfies CauseCases;
