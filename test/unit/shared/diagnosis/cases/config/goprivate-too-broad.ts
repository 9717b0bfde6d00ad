import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'go fails': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.goprivate-too-broad', 'GOPRIVATE', { value: 'x', source: 'goenv', pattern: '*' }),
        ran(1),
      ),
      is: { subject: 'GOPRIVATE', certainty: 'confirmed', severity: 'error' },
    },
    'go works': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.goprivate-too-broad', 'GOPRIVATE', { value: 'x', source: 'goenv', pattern: '*' }),
        ran(0),
      ),
      is: { subject: 'GOPRIVATE', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'a sound value': world(goproxy('https://goproxy.example'), mirror('goproxy.example'), ran(1)),
  },
} satisfies CauseCases;
