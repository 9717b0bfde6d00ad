import type { CauseCases } from '../../cause-cases.ts';
import { GO, list } from '../../guard-world.ts';
import { ran, saw, world } from '../../world.ts';

const PATH = 'C:\\Users\\li\\Documents\\go';
const folder = saw('guard.controlled-folder', { path: PATH }, 'ok', PATH);

export default {
  fires: {
    'Windows noted that go was kept from writing': {
      world: world(list, folder, saw('guard.folder-block', { program: GO, path: PATH }, 'ok', GO), ran(0)),
      is: { subject: PATH, certainty: 'confirmed', severity: 'error', controls: [GO] },
    },
    'the cache only lies there': {
      world: world(list, folder, ran(0)),
      is: { subject: PATH, certainty: 'possible', severity: 'warning' },
    },
  },
  silent: {
    'the cache lies elsewhere': world(list, saw('guard.folder-block', { program: GO, path: PATH }, 'ok', GO), ran(0)),
  },
} satisfies CauseCases;
