import type { CauseCases } from '../../cause-cases.ts';
import { judged, world } from '../../world.ts';

export default {
  fires: {
    'what go mod edit says': {
      world: world(judged('project.gomod-malformed', '/src/p', { message: 'go.mod:3: unknown directive: requires' })),
      is: {
        subject: '/src/p',
        certainty: 'confirmed',
        severity: 'error',
        params: { message: 'go.mod:3: unknown directive: requires' },
      },
    },
  },
  silent: {
    'a go.mod that is not there': world(judged('project.gomod-missing', '/src/p', { message: '' })),
  },
} satisfies CauseCases;
