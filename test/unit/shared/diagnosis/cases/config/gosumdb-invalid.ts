import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'go fails': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.gosumdb-invalid', 'GOSUMDB', {
          value: 'x',
          source: 'goenv',
          message: 'invalid GOSUMDB: malformed verifier id',
        }),
        ran(1),
      ),
      is: { subject: 'GOSUMDB', certainty: 'confirmed', severity: 'error' },
    },
    'go works': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.gosumdb-invalid', 'GOSUMDB', {
          value: 'x',
          source: 'goenv',
          message: 'invalid GOSUMDB: malformed verifier id',
        }),
        ran(0),
      ),
      is: { subject: 'GOSUMDB', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'a sound value': world(goproxy('https://goproxy.example'), mirror('goproxy.example'), ran(1)),
  },
} satisfies CauseCases;
