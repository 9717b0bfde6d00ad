import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, supported, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');

export default {
  fires: {
    'a 403, while it serves modules': {
      world: world(list, mirror('goproxy.example'), supported('goproxy.example', 403), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', status: 403, reason: '' },
      },
    },
  },
  silent: {
    'it passes questions on': world(list, mirror('goproxy.example'), supported('goproxy.example', 200), ran(1)),
    'go works': world(list, mirror('goproxy.example'), supported('goproxy.example', 403), ran(0)),
    'the mirror fails anyway': world(
      list,
      mirror('goproxy.example', { http: { status: 503 } }),
      supported('goproxy.example', 503),
      ran(1),
    ),
  },
} satisfies CauseCases;
