import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, world } from '../../world.ts';

const seen = judged('project.vendor-inconsistent', '/p/vendor/modules.txt', {
  file: '/p/vendor/modules.txt',
  problems: [{ module: 'example.org/a@v1.0.0', kind: 'not-vendored' }],
  count: 2,
});

export default {
  fires: {
    'go does not mind or stops': {
      world: world(seen, ran(1)),
      is: { subject: '/p/vendor/modules.txt', certainty: 'confirmed', severity: 'warning' },
    },
    'go works': {
      world: world(seen, ran(0)),
      is: { subject: '/p/vendor/modules.txt', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'nothing was judged': world(ran(1)),
  },
} satisfies CauseCases;
