import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, judged, mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'the mirror in the file works, the default does not': {
      world: world(
        judged('config.env-file-encoding', '/home/li/.config/go/env', {
          path: '/home/li/.config/go/env',
          encoding: 'utf-8-bom',
          lost: [{ key: 'GOPROXY', value: 'https://goproxy.cn,direct' }],
        }),
        goproxy(''),
        mirror('proxy.golang.org', { tcp: 'connection-reset' }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: {
        subject: '/home/li/.config/go/env',
        certainty: 'confirmed',
        severity: 'error',
        controls: ['https://goproxy.cn'],
      },
    },
    'go works all the same': {
      world: world(
        judged('config.env-file-encoding', '/home/li/.config/go/env', {
          path: '/home/li/.config/go/env',
          encoding: 'utf-8-bom',
          lost: [{ key: 'GOPROXY', value: 'https://goproxy.cn,direct' }],
        }),
        goproxy(''),
        mirror('proxy.golang.org'),
        ran(0),
      ),
      is: { subject: '/home/li/.config/go/env', certainty: 'confirmed', severity: 'warning' },
    },
    'nothing works': {
      world: world(
        judged('config.env-file-encoding', '/home/li/.config/go/env', {
          path: '/home/li/.config/go/env',
          encoding: 'utf-8-bom',
          lost: [{ key: 'GOPROXY', value: 'https://goproxy.cn,direct' }],
        }),
        goproxy(''),
        mirror('proxy.golang.org', { tcp: 'timed-out' }),
        control('goproxy.cn', { tcp: 'timed-out' }),
        ran(1),
      ),
      is: { subject: '/home/li/.config/go/env', certainty: 'likely', severity: 'warning' },
    },
  },
  silent: {
    'a file in order': world(goproxy('https://goproxy.cn'), mirror('goproxy.cn', { tcp: 'timed-out' }), ran(1)),
  },
} satisfies CauseCases;
