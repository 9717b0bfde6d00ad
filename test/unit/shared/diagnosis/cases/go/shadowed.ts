import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, saw, world } from '../../world.ts';

const inPath = (...versions: readonly string[]) =>
  saw('go.in-path', { installations: versions.map((version, at) => ({ path: `/go${at}/bin/go`, version })) });
const broken = (works?: string) =>
  saw('go.broken', { path: '/go0/bin/go', reason: 'not found', ...(works === undefined ? {} : { works }) }, 'fail');
const tooOld = judged('go.too-old', '/p/go.mod', {
  file: '/p/go.mod',
  needed: '1.27',
  local: 'go1.20.5',
  gotoolchain: 'local',
});

export default {
  fires: {
    'the first one does not run': {
      world: world(broken('/go1/bin/go'), inPath('', 'go1.26.9')),
      is: {
        subject: '/go0/bin/go',
        certainty: 'confirmed',
        severity: 'error',
        controls: ['/go1/bin/go'],
        params: { other: '/go1/bin/go', otherVersion: 'go1.26.9', why: 'broken' },
      },
    },
    'the first one is too old, the third would do': {
      world: world(inPath('go1.20.5', 'go1.24.1', 'go1.27.2'), tooOld, ran(1)),
      is: {
        subject: '/go0/bin/go',
        certainty: 'likely',
        severity: 'error',
        params: { other: '/go2/bin/go', why: 'too-old', needed: '1.27' },
      },
    },
    'the first one is only older': {
      world: world(inPath('go1.20.5', 'go1.26.9'), ran(0)),
      is: {
        subject: '/go0/bin/go',
        certainty: 'possible',
        severity: 'warning',
        advisory: true,
        params: { why: 'older' },
      },
    },
    'the newest is not new enough either': {
      world: world(inPath('go1.20.5', 'go1.26.9'), tooOld, ran(1)),
      is: { subject: '/go0/bin/go', certainty: 'possible', severity: 'warning', params: { why: 'older' } },
    },
  },
  silent: {
    'the newest comes first': world(inPath('go1.26.9', 'go1.20.5'), ran(0)),
    'nobody knows the versions': world(inPath('', 'go1.26.9'), ran(0)),
    'no other one runs': world(broken(), inPath('', '')),
  },
} satisfies CauseCases;
