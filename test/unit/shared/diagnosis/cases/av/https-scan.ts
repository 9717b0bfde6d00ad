import type { CauseCases } from '../../cause-cases.ts';
import { product } from '../../guard-world.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const only = goproxy('https://goproxy.cn');
const scanner = 'CN=Kaspersky Anti-Virus Personal Root Certificate';
const scanned = { tls: 'tls-untrusted', certificate: { issuer: scanner } } as const;

export default {
  fires: {
    'the product is here': {
      world: world(only, product({ name: 'Kaspersky', known: 'kaspersky' }), mirror('goproxy.cn', scanned), ran(1)),
      is: {
        subject: 'goproxy.cn',
        certainty: 'confirmed',
        severity: 'error',
        targets: ['mirror:https://goproxy.cn'],
        params: { known: 'kaspersky' },
      },
    },
    'only its name is seen, on more hosts than one': {
      world: world(only, mirror('goproxy.cn', scanned), control('proxy.golang.org', scanned), ran(1)),
      is: { subject: 'goproxy.cn', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'another issuer': world(
      only,
      mirror('goproxy.cn', { tls: 'tls-untrusted', certificate: { issuer: 'CN=Gateway' } }),
      ran(1),
    ),
    'its certificates are trusted': world(only, mirror('goproxy.cn', { certificate: { issuer: scanner } }), ran(0)),
  },
} satisfies CauseCases;
