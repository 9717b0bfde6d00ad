import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const answers = (status: number) =>
  mirror('goproxy.example', { http: { status, reason: 'upstream is away', attempts: 2 } });

export default {
  fires: {
    'a 503, while another mirror works': {
      world: world(list, answers(503), control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', status: 503, reason: 'upstream is away' },
        controls: ['goproxy.cn'],
      },
    },
    'a 500, and nothing to compare with': {
      world: world(list, answers(500), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'a 404': world(list, answers(404), control('goproxy.cn'), ran(1)),
    'a 429': world(list, answers(429), control('goproxy.cn'), ran(1)),
  },
} satisfies CauseCases;
