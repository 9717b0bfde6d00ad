import type { CauseCases } from '../../cause-cases.ts';
import { again, control, goproxy, mirror, ran, way, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const hops = ['https://storage.example/x.zip'];

export default {
  fires: {
    'archives come from a host that drops everything': {
      world: world(
        list,
        mirror('goproxy.example'),
        way('storage.example', { role: 'redirect', tcp: 'timed-out' }),
        again('goproxy.example', { status: 302, hops, failure: 'timed-out', unreachable: true }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: {
        subject: 'storage.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        params: { mirror: 'goproxy.example', host: 'storage.example', status: 0 },
        targets: ['mirror:https://goproxy.example', 'redirect:https://storage.example'],
      },
    },
    'the host refuses with 403': {
      world: world(
        list,
        mirror('goproxy.example', { http: { status: 403, hops } }),
        way('storage.example', { role: 'redirect', untried: true }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: {
        subject: 'storage.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { mirror: 'goproxy.example', host: 'storage.example', status: 403 },
      },
    },
  },
  silent: {
    'the mirror itself refuses': world(
      list,
      mirror('goproxy.example', { http: { status: 403 } }),
      control('goproxy.cn'),
      ran(1),
    ),
    'redirects to itself': world(
      list,
      mirror('goproxy.example', { http: { status: 403, hops: ['https://goproxy.example/x'] } }),
      control('goproxy.cn'),
      ran(1),
    ),
    'a page at the end of the redirects': world(
      list,
      mirror('goproxy.example', { http: { status: 200, body: 'html', hops } }),
      control('goproxy.cn'),
      ran(1),
    ),
  },
} satisfies CauseCases;
