import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, saw, world } from '../../world.ts';

const invalid = judged('go.goroot-invalid', '/gone', { path: '/gone' });

export default {
  fires: {
    'go stops': {
      world: world(invalid, ran(2, ['go: cannot find GOROOT directory: /gone'])),
      is: { subject: '/gone', certainty: 'confirmed', severity: 'error', params: { path: '/gone' } },
    },
    'go gets along': {
      world: world(invalid, ran(0)),
      is: { subject: '/gone', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'go is where it should be': world(
      saw('go.installed', { path: '/usr/bin/go', version: 'go1.26.9', goroot: '/usr/lib/go' }),
      ran(1),
    ),
  },
} satisfies CauseCases;
