import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, world } from '../../world.ts';

const seen = judged('module.gosum-missing', 'example.org/a@v1.0.0', {
  file: '/p/go.sum',
  modules: ['example.org/a@v1.0.0'],
  count: 1,
});

export default {
  fires: {
    'go does not mind or stops': {
      world: world(seen, ran(1)),
      is: { subject: 'example.org/a@v1.0.0', certainty: 'likely', severity: 'warning' },
    },
    'go works': {
      world: world(seen, ran(0)),
      is: { subject: 'example.org/a@v1.0.0', certainty: 'likely', severity: 'warning' },
    },
  },
  silent: {
    'nothing was judged': world(ran(1)),
  },
} satisfies CauseCases;
