import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'go fails': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.goinsecure-broad', 'GOINSECURE', { value: 'x', source: 'goenv', pattern: '*' }),
        ran(1),
      ),
      is: { subject: 'GOINSECURE', certainty: 'confirmed', severity: 'warning', advisory: true },
    },
    'go works': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.goinsecure-broad', 'GOINSECURE', { value: 'x', source: 'goenv', pattern: '*' }),
        ran(0),
      ),
      is: { subject: 'GOINSECURE', certainty: 'confirmed', severity: 'warning', advisory: true },
    },
  },
  silent: {
    'a sound value': world(goproxy('https://goproxy.example'), mirror('goproxy.example'), ran(1)),
  },
} satisfies CauseCases;
