import type { CauseCases } from '../../cause-cases.ts';
import { ran, saw, world } from '../../world.ts';

const path = '/home/li/go/pkg/mod';
const checked = (missing: number) => saw('cache.checked', { path, modules: 3, missing, verified: 0 });
const room = (freeBytes: number, freeFiles?: number) =>
  saw('cache.folder', { path, exists: true, freeBytes, ...(freeFiles === undefined ? {} : { freeFiles }) });

export default {
  fires: {
    'less room than the modules weighed': {
      world: world(checked(3), room(1500), ran(0)),
      is: {
        subject: path,
        certainty: 'confirmed',
        severity: 'error',
        params: { what: 'bytes', free: 1500, needed: 2000 },
      },
    },
    'no byte left, and nothing was weighed': {
      world: world(checked(3), room(0), ran(1)),
      is: { subject: path, certainty: 'confirmed', severity: 'error' },
    },
    'hardly anything left, some modules are there': {
      world: world(checked(1), room(500_000), ran(0)),
      is: { subject: path, certainty: 'likely', severity: 'error' },
    },
    'no more files': {
      world: world(checked(3), room(1e9, 5), ran(0)),
      is: { subject: path, certainty: 'confirmed', severity: 'error', params: { what: 'files', free: 5, needed: 18 } },
    },
  },
  silent: {
    'there is room': world(checked(3), room(5e6, 1000), ran(0)),
    'everything is there already': world(checked(0), room(0, 0), ran(0)),
    'the disk does not tell': world(checked(3), saw('cache.folder', { path, exists: true }), ran(0)),
  },
} satisfies CauseCases;
