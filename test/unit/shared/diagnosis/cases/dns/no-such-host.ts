import type { CauseCases } from '../../cause-cases.ts';
import { answered, control, goproxy, mirror, ran, world } from '../../world.ts';

const host = 'goproxy.corp.example';
const list = goproxy(`https://${host}`);
const denied = mirror(host, { dns: 'dns-no-such-host' });

export default {
  fires: {
    'every resolver denies it and knows other names': {
      world: world(list, denied, answered(host, '192.168.1.1', 'dns-no-such-host'), control('goproxy.cn'), ran(1)),
      is: {
        subject: host,
        certainty: 'confirmed',
        severity: 'error',
        because: 'dns-no-such-host',
        controls: ['goproxy.cn'],
      },
    },
    'one resolver is silent about it': {
      world: world(
        list,
        denied,
        answered(host, '192.168.1.1', 'dns-no-such-host'),
        answered(host, '192.168.1.2', 'timed-out'),
        control('goproxy.cn'),
        ran(1),
      ),
      is: { subject: host, certainty: 'likely', severity: 'error' },
    },
    'no other name to compare with': {
      world: world(list, denied, answered(host, '192.168.1.1', 'dns-no-such-host'), ran(1)),
      is: { subject: host, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'a name that surely exists': world(
      goproxy('https://goproxy.cn'),
      mirror('goproxy.cn', { dns: 'dns-no-such-host' }),
      ran(1),
    ),
    'a server that fails': world(list, mirror(host, { dns: 'dns-server-failure' }), ran(1)),
  },
} satisfies CauseCases;
