import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const leads = (location: string, status = 302) => mirror('goproxy.example', { http: { status, location } });

export default {
  fires: {
    'from https to http, on one host': {
      world: world(list, leads('http://goproxy.example/x'), control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', location: 'http://goproxy.example/x' },
      },
    },
  },
  silent: {
    'to https': world(list, leads('https://storage.example/x'), control('goproxy.cn'), ran(1)),
    'no redirect, whatever the header says': world(
      list,
      leads('http://storage.example/x', 403),
      control('goproxy.cn'),
      ran(1),
    ),
  },
} satisfies CauseCases;
