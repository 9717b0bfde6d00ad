import type { CauseCases } from '../../cause-cases.ts';
import { list, product } from '../../guard-world.ts';
import { ran, world } from '../../world.ts';

const refused = ran(1, ['rename C:\\go\\pkg\\mod\\a C:\\go\\pkg\\mod\\b: Access is denied.']);

export default {
  fires: {
    'a rename is refused while something scans': {
      world: world(list, product(), refused),
      is: { subject: 'C:\\go\\pkg\\mod\\b', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'nothing scans here': world(list, refused),
    'what could scan is off': world(list, product({ state: 'off' }), refused),
    'a firewall does not scan': world(list, product({ kind: 'firewall' }), refused),
    'go works': world(list, product(), ran(0)),
  },
} satisfies CauseCases;
