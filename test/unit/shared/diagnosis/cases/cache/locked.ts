import type { CauseCases } from '../../cause-cases.ts';
import { ran, saw, world } from '../../world.ts';

const path = '/home/li/go/pkg/mod/cache/download/example.org/a/@v/v1.0.0.lock';
const held = (module: string) =>
  saw('cache.lock-held', { module, path, pid: 41, program: '/usr/local/go/bin/go', seconds: 4 }, 'fail', module);

export default {
  fires: {
    'although go could download elsewhere': {
      world: world(held('example.org/a@v1.0.0'), ran(0)),
      is: { subject: path, certainty: 'confirmed', severity: 'error', params: { pid: 41, seconds: 4 } },
    },
    'one process with several locks is one cause': {
      world: world(held('example.org/a@v1.0.0'), held('example.org/b@v1.0.0'), ran(0)),
      is: { subject: path, certainty: 'confirmed', severity: 'error', params: { module: 'example.org/a@v1.0.0' } },
    },
  },
  silent: {
    'nobody holds anything': world(saw('cache.checked', { path, modules: 1, missing: 1, verified: 0 }), ran(0)),
  },
} satisfies CauseCases;
