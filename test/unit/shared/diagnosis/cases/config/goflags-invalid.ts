import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, setting, world } from '../../world.ts';

const invalid = judged('config.goflags-invalid', 'GOFLAGS', {
  value: 'mod=mod',
  source: 'goenv',
  message: 'go: parsing $GOFLAGS: non-flag "mod=mod"',
});

export default {
  fires: {
    'although the doctor gets along, with flags of its own': {
      world: world(invalid, ran(0)),
      is: { subject: 'GOFLAGS', certainty: 'confirmed', severity: 'error', params: { value: 'mod=mod' } },
    },
  },
  silent: {
    'the flags are in order': world(setting('GOFLAGS', '-mod=mod'), ran(1)),
  },
} satisfies CauseCases;
