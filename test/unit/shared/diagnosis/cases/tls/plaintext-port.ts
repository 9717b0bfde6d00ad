import type { ObservationParams } from '../../../../../../shared/domain/finding.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const bad = mirror('goproxy.example', { tls: 'tls-not-tls' });
const says = (speaks: ObservationParams['tls.port-speaks']['speaks'], banner?: string) =>
  saw(
    'tls.port-speaks',
    { target: 'mirror:https://goproxy.example', address: '192.0.2.1', speaks, ...(banner ? { banner } : {}) },
    'warn',
  );

export default {
  fires: {
    'asked in the clear it speaks HTTP': {
      world: world(list, bad, says('http', 'HTTP/1.1 400 Bad Request'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'tls-not-tls',
        controls: ['http@192.0.2.1'],
      },
    },
    'it says nothing anybody knows': {
      world: world(list, bad, says('nothing'), control('goproxy.cn'), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'TLS that is refused': world(list, mirror('goproxy.example', { tls: 'tls-handshake-refused' }), ran(1)),
  },
} satisfies CauseCases;
