import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, ran, world } from '../../world.ts';

const off = judged('config.goproxy-off', 'GOPROXY', { value: 'off', source: 'user' });

export default {
  fires: {
    'the list begins with off': {
      world: world(goproxy('off', 'user'), off, ran(1)),
      is: { subject: 'GOPROXY', certainty: 'confirmed', severity: 'error', params: { value: 'off', source: 'user' } },
    },
  },
  silent: {
    'off after a mirror': world(goproxy('https://goproxy.cn,off'), ran(1)),
    'go works all the same': world(goproxy('off', 'user'), off, ran(0)),
  },
} satisfies CauseCases;
