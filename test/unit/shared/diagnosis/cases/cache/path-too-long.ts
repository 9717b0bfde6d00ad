import type { CauseCases } from '../../cause-cases.ts';
import { ran, saw, world } from '../../world.ts';

const path = '/home/li/go/pkg/mod';
const checked = (missing: number) => saw('cache.checked', { path, modules: 3, missing, verified: 0 });
const deep = `C:\\${'x'.repeat(150)}`;

export default {
  fires: {
    'the system does not take it': {
      world: world(checked(3), saw('cache.folder', { path, exists: false, problem: 'name-too-long' }, 'fail'), ran(0)),
      is: { subject: path, certainty: 'confirmed', severity: 'error', params: { onlyGit: false } },
    },
    'git does not take it': {
      world: world(checked(0), saw('cache.folder', { path: deep, exists: true, longPaths: false }), ran(0)),
      is: {
        subject: deep,
        certainty: 'possible',
        severity: 'warning',
        advisory: true,
        params: { length: 153, onlyGit: true },
      },
    },
  },
  silent: {
    'long paths are switched on': world(checked(3), saw('cache.folder', { path: deep, exists: true, longPaths: true })),
    'it is short': world(checked(3), saw('cache.folder', { path, exists: true }), ran(1)),
  },
} satisfies CauseCases;
