import type { CauseCases } from '../../cause-cases.ts';
import { ran, saw, world } from '../../world.ts';

const path = '/home/li/go/pkg/mod';
const checked = (missing: number) => saw('cache.checked', { path, modules: 3, missing, verified: 0 });
const folder = (problem?: 'read-only' | 'not-permitted' | 'name-too-long') =>
  saw('cache.folder', { path, exists: true, ...(problem ? { problem } : {}) }, problem ? 'fail' : 'ok', path);

export default {
  fires: {
    'on a read-only disk, although go could download elsewhere': {
      world: world(checked(2), folder('read-only'), ran(0)),
      is: {
        subject: path,
        certainty: 'confirmed',
        severity: 'error',
        because: 'read-only',
        params: { path, missing: 2, failure: 'read-only' },
      },
    },
    'in a folder of somebody else': {
      world: world(checked(1), folder('not-permitted'), ran(1)),
      is: { subject: path, certainty: 'confirmed', severity: 'error', because: 'not-permitted' },
    },
  },
  silent: {
    'everything is in the cache already': world(checked(0), folder('read-only'), ran(0)),
    'it may be written': world(checked(3), folder(), ran(1)),
    'it is something else': world(checked(3), folder('name-too-long'), ran(1)),
    'nobody knows what is missing': world(folder('read-only'), ran(0)),
  },
} satisfies CauseCases;
