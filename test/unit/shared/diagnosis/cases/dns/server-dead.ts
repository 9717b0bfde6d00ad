import type { CauseCases } from '../../cause-cases.ts';
import { answered, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.cn');
const first = answered('goproxy.cn', '10.8.0.1', 'timed-out');
const sound = answered('goproxy.cn', '192.168.1.1', ['192.0.2.1']);

export default {
  fires: {
    'the only one is silent': {
      world: world(list, mirror('goproxy.cn', { dns: 'timed-out' }), first, ran(1)),
      is: {
        subject: '10.8.0.1',
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        targets: ['mirror:https://goproxy.cn'],
      },
    },
    'the first is silent, the second answers': {
      world: world(list, mirror('goproxy.cn'), first, sound, ran(0)),
      is: { subject: '10.8.0.1', certainty: 'confirmed', severity: 'warning', targets: [] },
    },
    'the second is silent, which costs nothing': {
      world: world(list, mirror('goproxy.cn'), sound, first, ran(0)),
      is: { subject: '10.8.0.1', certainty: 'confirmed', severity: 'warning', advisory: true },
    },
  },
  silent: {
    'it denies a name': world(list, answered('goproxy.cn', '10.8.0.1', 'dns-no-such-host'), ran(1)),
    'a resolver this computer is not set to use': world(
      list,
      answered('goproxy.cn', '8.8.8.8', 'timed-out', false),
      ran(1),
    ),
    'it answers about another host': world(
      list,
      answered('goproxy.cn', '10.8.0.1', 'timed-out'),
      answered('proxy.golang.org', '10.8.0.1', ['192.0.2.2']),
      ran(1),
    ),
  },
} satisfies CauseCases;
