import type { CauseCases } from '../../cause-cases.ts';
import { saw, world } from '../../world.ts';

export default {
  fires: {
    'no go in PATH': {
      world: world(saw('go.not-found', { searched: [] }, 'fail', 'go')),
      is: { subject: 'go', certainty: 'confirmed', severity: 'error', explains: ['f1'], evidence: ['e1'] },
    },
  },
  silent: {
    'a go that is there': world(
      saw('go.installed', { path: '/usr/bin/go', version: 'go1.26.4', goroot: '/usr/lib/go' }),
    ),
    'a go that could not be asked': world(saw('probe.ended', { outcome: 'fail', reason: 'exit 2' }, 'fail', 'go env')),
  },
} satisfies CauseCases;
