import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.cn');
const to = (location: string) => ({ http: { status: 302, location } });
const page = 'http://login.hotel.example/?from=x';

export default {
  fires: {
    'unrelated hosts lead to one page': {
      world: world(list, mirror('goproxy.cn', to(page)), control('proxy.golang.org', to(page)), ran(1)),
      is: {
        subject: 'goproxy.cn',
        certainty: 'confirmed',
        severity: 'error',
        params: { portal: 'login.hotel.example', hosts: ['goproxy.cn', 'proxy.golang.org'] },
        targets: ['mirror:https://goproxy.cn', 'control:https://proxy.golang.org'],
      },
    },
  },
  silent: {
    'one host redirects': world(list, mirror('goproxy.cn', to(page)), control('proxy.golang.org'), ran(1)),
    'each to a page of its own': world(
      list,
      mirror('goproxy.cn', to('https://a.example/')),
      control('proxy.golang.org', to('https://b.example/')),
      ran(1),
    ),
    'each within itself': world(
      list,
      mirror('goproxy.cn', to('https://goproxy.cn/x')),
      control('proxy.golang.org', to('/x')),
      ran(1),
    ),
  },
} satisfies CauseCases;
