import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, world } from '../../world.ts';

const seen = judged('project.replacement-missing', 'example.org/a', {
  file: '/p/go.mod',
  module: 'example.org/a',
  folder: '../a',
  line: 7,
  others: 1,
});

export default {
  fires: {
    'go does not mind or stops': {
      world: world(seen, ran(1)),
      is: { subject: 'example.org/a', certainty: 'confirmed', severity: 'error' },
    },
    'go works': {
      world: world(seen, ran(0)),
      is: { subject: 'example.org/a', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'nothing was judged': world(ran(1)),
  },
} satisfies CauseCases;
