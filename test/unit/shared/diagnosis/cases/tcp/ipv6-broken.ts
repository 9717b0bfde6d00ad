import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const six = { addresses: ['2001:db8::1'], tcp: 'timed-out' } as const;
const alsoSix = control('goproxy.cn', { addresses: ['2001:db8::2'], tcp: 'timed-out' });

export default {
  fires: {
    'a host with IPv6 only, while another is silent by IPv6 too': {
      world: world(list, mirror('goproxy.example', six), alsoSix, control('proxy.golang.org'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        params: { host: 'goproxy.example', addresses: ['2001:db8::1'] },
        controls: ['192.0.2.1'],
      },
    },
    'that host alone': {
      world: world(list, mirror('goproxy.example', six), control('goproxy.cn'), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'another host is reached by IPv6': world(
      list,
      mirror('goproxy.example', six),
      control('goproxy.cn', { addresses: ['2001:db8::2'] }),
      ran(1),
    ),
    'nothing is reached by IPv4 either': world(list, mirror('goproxy.example', six), ran(1)),
  },
} satisfies CauseCases;
