import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const answers = (status: number, retryAfter?: string) =>
  mirror('goproxy.example', { http: { status, ...(retryAfter === undefined ? {} : { retryAfter }) } });

export default {
  fires: {
    'a 429 with a time, while another mirror answers': {
      world: world(list, answers(429, '120'), control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', status: 429, retryAfter: '120' },
      },
    },
    'a 418 that says when to come back': {
      world: world(list, answers(418, 'Sun, 22 Nov 2026 12:00:00 GMT'), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'a 418 that does not': world(list, answers(418), control('goproxy.cn'), ran(1)),
    'a 503 with a time': world(list, answers(503, '120'), control('goproxy.cn'), ran(1)),
  },
} satisfies CauseCases;
