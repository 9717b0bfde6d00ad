import type { CauseCases } from '../../cause-cases.ts';
import { judged, saw, world } from '../../world.ts';

export default {
  fires: {
    'a folder without go.mod': {
      world: world(judged('project.gomod-missing', 'C:\\src\\p', { message: '' })),
      is: { subject: 'C:\\src\\p', certainty: 'confirmed', severity: 'error', explains: ['f1'] },
    },
  },
  silent: {
    'a go.mod that does not parse': world(judged('project.gomod-malformed', '/src/p', { message: 'x' })),
    'a go.mod that requires nothing': world(saw('module.set', { source: 'project', modules: [] })),
  },
} satisfies CauseCases;
