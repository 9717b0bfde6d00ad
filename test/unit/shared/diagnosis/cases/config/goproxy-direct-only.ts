import type { CauseCases } from '../../cause-cases.ts';
import { codeHost, origin } from '../../vcs-world.ts';
import { control, goproxy, ran, world } from '../../world.ts';

const uuid = 'github.com/google/uuid';
const direct = origin(uuid, 'direct');
const blocked = codeHost({ tcp: 'timed-out' }, 'github.com');

export default {
  fires: {
    'the code host is blocked, and a mirror is not': {
      world: world(goproxy('direct', 'user'), direct, blocked, control('goproxy.cn'), ran(null)),
      is: {
        subject: 'GOPROXY',
        certainty: 'confirmed',
        severity: 'error',
        params: { source: 'user', hosts: ['github.com'], mirrors: true },
      },
    },
    'a mirror after it is never asked, and none is seen to work': {
      world: world(goproxy('direct,https://goproxy.cn'), direct, blocked, ran(null)),
      is: { subject: 'GOPROXY', certainty: 'likely', severity: 'error', params: { mirrors: false } },
    },
  },
  silent: {
    'direct works': world(goproxy('direct'), direct, codeHost({}, 'github.com'), ran(0)),
    'a mirror stands before it': world(
      goproxy('https://goproxy.cn,direct'),
      origin(uuid, 'fallback'),
      blocked,
      control('goproxy.cn'),
      ran(1),
    ),
    'only private modules are concerned': world(
      goproxy('direct'),
      origin(),
      codeHost({ tcp: 'timed-out' }),
      control('goproxy.cn'),
      ran(1),
    ),
  },
} satisfies CauseCases;
