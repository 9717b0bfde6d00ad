import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const route = (ipv4: boolean, ipv6: boolean) =>
  saw('net.route', { ipv4, ipv6 }, ipv4 || ipv6 ? 'ok' : 'fail', 'default-route');
const list = goproxy('https://goproxy.cn');
const dead = mirror('goproxy.cn', { dns: 'timed-out' });

export default {
  fires: {
    'no default route in either family': {
      world: world(list, route(false, false), dead, ran(1)),
      is: {
        subject: 'default-route',
        certainty: 'confirmed',
        severity: 'error',
        because: 'network-unreachable',
        targets: ['mirror:https://goproxy.cn'],
      },
    },
  },
  silent: {
    'IPv6 only': world(list, route(false, true), dead, ran(1)),
    'a route nobody sees, for something answers': world(
      list,
      route(false, false),
      dead,
      control('proxy.golang.org'),
      ran(1),
    ),
    'go works': world(list, route(false, false), dead, ran(0)),
  },
} satisfies CauseCases;
