import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'go fails': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.gosumdb-off', 'GOSUMDB', { value: 'x', source: 'goenv', message: '' }),
        ran(1),
      ),
      is: { subject: 'GOSUMDB', certainty: 'confirmed', severity: 'warning' },
    },
    'go works': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.gosumdb-off', 'GOSUMDB', { value: 'x', source: 'goenv', message: '' }),
        ran(0),
      ),
      is: { subject: 'GOSUMDB', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'a sound value': world(goproxy('https://goproxy.example'), mirror('goproxy.example'), ran(1)),
  },
} satisfies CauseCases;
