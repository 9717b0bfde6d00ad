import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, saw, world } from '../../world.ts';

const tooOld = judged('go.too-old', '/p/go.mod', {
  file: '/p/go.mod',
  needed: '1.27',
  local: 'go1.26.4',
  gotoolchain: 'local',
});
const behind = (version: string) =>
  saw('go.in-path', {
    installations: [
      { path: '/a/go', version: 'go1.26.4' },
      { path: '/b/go', version },
    ],
  });

export default {
  fires: {
    'nothing newer is there': {
      world: world(tooOld, ran(1)),
      is: { subject: '/p/go.mod', certainty: 'confirmed', severity: 'error', params: { needed: '1.27' } },
    },
    'another one is there, not new enough': {
      world: world(tooOld, behind('go1.26.9'), ran(1)),
      is: { subject: '/p/go.mod', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'a newer one stands behind it in PATH': world(tooOld, behind('go1.27.2'), ran(1)),
    'nothing asks for more': world(ran(1)),
  },
} satisfies CauseCases;
