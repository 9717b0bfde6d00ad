import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, world } from '../../world.ts';

const UUID = 'github.com/google/uuid@v1.0.0';
const retracted = (rationale: string) =>
  judged('module.retracted', UUID, {
    module: 'github.com/google/uuid',
    version: 'v1.0.0',
    newest: 'v1.1.0',
    rationale,
  });

export default {
  fires: {
    'with a reason': {
      world: world(retracted('loses data'), ran(0)),
      is: { subject: UUID, certainty: 'confirmed', severity: 'warning', params: { rationale: 'loses data' } },
    },
    'without one': {
      world: world(retracted(''), ran(0)),
      is: { subject: UUID, certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'nothing was withdrawn': world(ran(0)),
  },
} satisfies CauseCases;
