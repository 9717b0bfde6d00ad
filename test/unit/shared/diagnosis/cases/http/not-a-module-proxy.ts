import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://mirrors.example');
const page = mirror('mirrors.example', { http: { status: 200, body: 'html' } });

export default {
  fires: {
    'a page with status 200': {
      world: world(list, page, control('goproxy.cn'), ran(1)),
      is: {
        subject: 'mirrors.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { url: 'https://mirrors.example', body: 'html' },
        controls: ['https://goproxy.cn'],
      },
    },
    'and nothing else to compare with': {
      world: world(list, page, ran(1)),
      is: { subject: 'mirrors.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'a page with status 404': world(list, mirror('mirrors.example', { http: { status: 404, body: 'html' } }), ran(1)),
    'another version than asked': world(
      list,
      mirror('mirrors.example', { http: { status: 200, body: 'info', asked: 'v1.1.1', told: 'v1.0.0' } }),
      ran(1),
    ),
    'a body that was cut': world(
      list,
      mirror('mirrors.example', { http: { status: 200, body: 'text', failure: 'http-truncated' } }),
      ran(1),
    ),
  },
} satisfies CauseCases;
