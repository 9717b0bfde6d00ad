import type { CauseCases } from '../../cause-cases.ts';
import { list } from '../../guard-world.ts';
import { ran, saw, world } from '../../world.ts';

const FILE = 'C:\\go\\v1.1.1.zip';
const taken = saw('guard.detection', { threat: 'Trojan:Win32/Wacatac.C!ml', files: [FILE], at: null }, 'ok', FILE);
const virus = (file: string) =>
  ran(1, [
    `open ${file}: Operation did not complete successfully because the file contains a virus or potentially unwanted software.`,
  ]);

export default {
  fires: {
    'go fails at the file that was taken': {
      world: world(list, taken, virus(FILE)),
      is: { subject: FILE, certainty: 'confirmed', severity: 'error', controls: [FILE] },
    },
    'go fails at another file': {
      world: world(list, taken, virus('C:\\other.zip')),
      is: { subject: FILE, certainty: 'likely', severity: 'error' },
    },
    'go itself is gone': {
      world: world(list, taken, saw('go.not-found', { searched: [] }, 'fail', 'go')),
      is: { subject: FILE, certainty: 'likely', severity: 'error' },
    },
    'go fails for another reason': {
      world: world(list, taken, ran(1, ['something else'])),
      is: { subject: FILE, certainty: 'possible', severity: 'warning' },
    },
  },
  silent: {
    'nothing was taken': world(list, virus(FILE)),
    'go works': world(list, taken, ran(0)),
  },
} satisfies CauseCases;
