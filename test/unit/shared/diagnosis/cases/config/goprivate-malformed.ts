import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'go fails': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.goprivate-malformed', 'GOPRIVATE', {
          value: 'x',
          source: 'goenv',
          patterns: [{ pattern: 'https://a.example', meant: 'a.example' }],
        }),
        ran(1),
      ),
      is: { subject: 'GOPRIVATE', certainty: 'confirmed', severity: 'warning' },
    },
    'go works': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.goprivate-malformed', 'GOPRIVATE', {
          value: 'x',
          source: 'goenv',
          patterns: [{ pattern: 'https://a.example', meant: 'a.example' }],
        }),
        ran(0),
      ),
      is: { subject: 'GOPRIVATE', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'a sound value': world(goproxy('https://goproxy.example'), mirror('goproxy.example'), ran(1)),
  },
} satisfies CauseCases;
