import type { CauseCases } from '../../cause-cases.ts';
import { answered, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.cn');
const fake = { addresses: ['198.18.0.7'] } as const;

export default {
  fires: {
    'another resolver knows the real address': {
      world: world(
        list,
        mirror('goproxy.cn', { ...fake, tcp: 'host-unreachable' }),
        answered('goproxy.cn', '8.8.8.8', ['192.0.2.1'], false),
        ran(1),
      ),
      is: {
        subject: 'goproxy.cn',
        certainty: 'confirmed',
        severity: 'error',
        because: 'host-unreachable',
        params: { host: 'goproxy.cn', addresses: ['198.18.0.7'] },
        controls: ['8.8.8.8'],
      },
    },
    'nobody else to ask': {
      world: world(list, mirror('goproxy.cn', { ...fake, tcp: 'timed-out' }), ran(1)),
      is: { subject: 'goproxy.cn', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'the tunnel is running': world(list, mirror('goproxy.cn', fake), ran(0)),
    'a real address fails': world(list, mirror('goproxy.cn', { tcp: 'timed-out' }), ran(1)),
    'its neighbour fails': world(list, mirror('goproxy.cn', { addresses: ['198.20.0.7'], tcp: 'timed-out' }), ran(1)),
  },
} satisfies CauseCases;
