import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, setting, world } from '../../world.ts';

const off = judged('config.go111module-off', 'GO111MODULE', { value: 'off', source: 'machine' });

export default {
  fires: {
    'modules are switched off by the system': {
      world: world(setting('GO111MODULE', 'off', 'machine'), off, ran(1)),
      is: { subject: 'GO111MODULE', certainty: 'confirmed', severity: 'error', params: { source: 'machine' } },
    },
  },
  silent: {
    'modules are on': world(setting('GO111MODULE', 'on'), ran(0)),
  },
} satisfies CauseCases;
