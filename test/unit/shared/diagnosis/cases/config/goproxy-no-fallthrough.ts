import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, world } from '../../world.ts';

const list = (separator: string) => goproxy(`https://a.example${separator}https://goproxy.cn${separator}direct`);
const broken = mirror('a.example', { http: { status: 503 } });
const healthy = mirror('goproxy.cn', { entry: 1 });

export default {
  fires: {
    'a 503 before a comma': {
      world: world(list(','), broken, healthy, ran(1)),
      is: {
        subject: 'GOPROXY',
        certainty: 'confirmed',
        severity: 'error',
        controls: ['https://goproxy.cn'],
        params: {
          value: 'https://a.example,https://goproxy.cn,direct',
          stopsAt: 'https://a.example',
          healthy: 'https://goproxy.cn',
        },
      },
    },
    'a refused connection before a comma': {
      world: world(list(','), mirror('a.example', { tcp: 'connection-refused' }), healthy, ran(1)),
      is: { subject: 'GOPROXY', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'a 404, which passes on': world(list(','), mirror('a.example', { http: { status: 404 } }), healthy, ran(1)),
    'a bar, which passes on after any error': world(list('|'), broken, healthy, ran(1)),
    'the later entry is broken too': world(
      list(','),
      broken,
      mirror('goproxy.cn', { entry: 1, tcp: 'timed-out' }),
      ran(1),
    ),
    'the healthy entry stands before the broken one': world(
      goproxy('https://goproxy.cn,https://a.example'),
      mirror('goproxy.cn'),
      mirror('a.example', { entry: 1, http: { status: 503 } }),
      ran(1),
    ),
    'go works': world(list(','), broken, healthy, ran(0)),
  },
} satisfies CauseCases;
