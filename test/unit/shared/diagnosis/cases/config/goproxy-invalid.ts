import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, ran, world } from '../../world.ts';

const value = 'https://goproxy.cn；direct';
const suspects = [{ char: '；', codePoint: 'U+FF1B', index: 18, kind: 'wrong-separator', meant: ',' }];
const invalid = judged('config.goproxy-invalid', 'GOPROXY', {
  value,
  source: 'goenv',
  message: '',
  entry: '',
  suspects,
});

export default {
  fires: {
    'a full-width semicolon': {
      world: world(goproxy(value), invalid, ran(1)),
      is: { subject: 'GOPROXY', certainty: 'confirmed', severity: 'error' },
    },
    'an odd character that go gets along with': {
      world: world(goproxy(value), invalid, ran(0)),
      is: { subject: 'GOPROXY', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'a list that parses': world(goproxy('https://goproxy.cn,direct'), ran(1)),
  },
} satisfies CauseCases;
