import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');

export default {
  fires: {
    'says gzip and is none, while another mirror is fine': {
      world: world(list, mirror('goproxy.example', { http: 'http-encoding' }), control('goproxy.cn'), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'error', because: 'http-encoding' },
    },
  },
  silent: {
    'cut short is another thing': world(
      list,
      mirror('goproxy.example', { http: 'http-truncated' }),
      control('goproxy.cn'),
      ran(1),
    ),
  },
} satisfies CauseCases;
