import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'go fails': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.gotoolchain-invalid', 'GOTOOLCHAIN', {
          value: 'x',
          source: 'goenv',
          message: 'invalid GOTOOLCHAIN',
        }),
        ran(1),
      ),
      is: { subject: 'GOTOOLCHAIN', certainty: 'confirmed', severity: 'error' },
    },
    'go works': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.gotoolchain-invalid', 'GOTOOLCHAIN', {
          value: 'x',
          source: 'goenv',
          message: 'invalid GOTOOLCHAIN',
        }),
        ran(0),
      ),
      is: { subject: 'GOTOOLCHAIN', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'a sound value': world(goproxy('https://goproxy.example'), mirror('goproxy.example'), ran(1)),
  },
} satisfies CauseCases;
