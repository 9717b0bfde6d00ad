import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, saw, world } from '../../world.ts';

const zip = {
  module: 'example.org/a',
  version: 'v1.0.0',
  path: '/home/li/go/pkg/mod/cache/download/example.org/a/@v/v1.0.0.zip',
};
const subject = 'example.org/a@v1.0.0';
const damaged = (problem: 'not-a-zip' | 'hash-differs' | 'empty' | 'tree-differs' | 'sum-differs') =>
  saw('cache.damaged', { ...zip, problem, beside: [] }, 'fail', subject);

export default {
  fires: {
    'a zip that is cut': {
      world: world(damaged('not-a-zip')),
      is: {
        subject,
        certainty: 'confirmed',
        severity: 'error',
        params: { module: subject, path: zip.path, problem: 'not-a-zip' },
      },
    },
    'a zip whose recorded hash differs': {
      world: world(damaged('hash-differs')),
      is: { subject, certainty: 'confirmed', severity: 'error' },
    },
    'an unpacked tree that was changed': {
      world: world(damaged('tree-differs'), ran(0)),
      is: { subject, certainty: 'confirmed', severity: 'error', params: { problem: 'tree-differs' } },
    },
    'what is cached is other than go.sum, a fresh download agrees': {
      world: world(damaged('sum-differs'), ran(0)),
      is: { subject, certainty: 'confirmed', severity: 'error', params: { problem: 'sum-differs' } },
    },
    'what is remembered of the checksum database': {
      world: world(
        judged('cache.corrupt', '/home/li/go/pkg/sumdb/sum.golang.org/latest', {
          module: '',
          path: '/home/li/go/pkg/sumdb/sum.golang.org/latest',
          problem: 'tree-head',
          message: 'malformed note',
        }),
        ran(0),
      ),
      is: { subject: '/home/li/go/pkg/sumdb/sum.golang.org/latest', certainty: 'confirmed', severity: 'error' },
    },
    'although go could download into a fresh cache': {
      world: world(damaged('empty'), ran(0)),
      is: { subject, certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'a fresh download does not agree with go.sum either': world(damaged('sum-differs'), ran(1)),
    'a cache that was looked at and is sound': world(
      saw('cache.checked', { path: '/home/li/go/pkg/mod', modules: 3, missing: 0, verified: 3 }),
    ),
    'a judgement of another cause': world(judged('project.gomod-missing', '/p', {})),
  },
} satisfies CauseCases;
