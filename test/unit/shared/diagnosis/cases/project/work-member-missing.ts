import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, world } from '../../world.ts';

const seen = judged('project.work-member-missing', '/p/go.work', { file: '/p/go.work', folders: ['../gone'] });

export default {
  fires: {
    'go does not mind or stops': {
      world: world(seen, ran(1)),
      is: { subject: '/p/go.work', certainty: 'confirmed', severity: 'error' },
    },
    'go works': {
      world: world(seen, ran(0)),
      is: { subject: '/p/go.work', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'nothing was judged': world(ran(1)),
  },
} satisfies CauseCases;
