import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, ran, world } from '../../world.ts';

export default {
  fires: {
    'go takes the scheme for a host': {
      world: world(
        goproxy('https://goproxy.example'),
        judged('proxy.malformed', 'HTTPS_PROXY', { value: '', source: 'process', kind: 'misread' }),
        ran(1),
      ),
      is: { subject: 'HTTPS_PROXY', certainty: 'confirmed', severity: 'error' },
    },
    'go ignores it and fails': {
      world: world(
        goproxy('https://goproxy.example'),
        judged('proxy.malformed', 'HTTPS_PROXY', { value: '', source: 'user', kind: 'ignored' }),
        ran(1),
      ),
      is: { subject: 'HTTPS_PROXY', certainty: 'likely', severity: 'error' },
    },
    'go ignores it and works': {
      world: world(
        goproxy('https://goproxy.example'),
        judged('proxy.malformed', 'HTTPS_PROXY', { value: '', source: 'user', kind: 'ignored' }),
        ran(0),
      ),
      is: { subject: 'HTTPS_PROXY', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'no such value': world(goproxy('https://goproxy.example'), ran(1)),
  },
} satisfies CauseCases;
