import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, world } from '../../world.ts';

const seen = judged('module.gosum-malformed', '/p/go.sum', {
  file: '/p/go.sum',
  line: 3,
  reason: 'wrong number of fields 1',
  merge: true,
});

export default {
  fires: {
    'go does not mind or stops': {
      world: world(seen, ran(1)),
      is: { subject: '/p/go.sum', certainty: 'confirmed', severity: 'error' },
    },
    'go works': {
      world: world(seen, ran(0)),
      is: { subject: '/p/go.sum', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'nothing was judged': world(ran(1)),
  },
} satisfies CauseCases;
