import type { CauseCases } from '../../cause-cases.ts';
import { answered, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://proxy.golang.org');
const denied = mirror('proxy.golang.org', { dns: 'dns-no-such-host' });
const here = answered('proxy.golang.org', '192.168.1.1', 'dns-no-such-host');

export default {
  fires: {
    'denied here, answered elsewhere': {
      world: world(list, denied, here, answered('proxy.golang.org', '8.8.8.8', ['192.0.2.1'], false), ran(1)),
      is: {
        subject: 'proxy.golang.org',
        certainty: 'confirmed',
        severity: 'error',
        because: 'dns-no-such-host',
        controls: ['8.8.8.8'],
        params: { host: 'proxy.golang.org', resolvers: ['192.168.1.1'] },
      },
    },
    'denied here, nobody else to ask': {
      world: world(list, denied, here, ran(1)),
      is: { subject: 'proxy.golang.org', certainty: 'likely', severity: 'error' },
    },
    'refused, while other names are answered': {
      world: world(
        list,
        mirror('proxy.golang.org', { dns: 'dns-server-failure' }),
        answered('proxy.golang.org', '192.168.1.1', 'dns-refused'),
        answered('sum.golang.org', '192.168.1.1', ['192.0.2.2']),
        ran(1),
      ),
      is: {
        subject: 'proxy.golang.org',
        certainty: 'likely',
        severity: 'error',
        params: { host: 'proxy.golang.org', resolvers: ['192.168.1.1'], refuses: true },
      },
    },
    'no address and no error': {
      world: world(list, mirror('proxy.golang.org', { dns: 'dns-no-data' }), ran(1)),
      is: { subject: 'proxy.golang.org', certainty: 'likely', severity: 'error', because: 'dns-no-data' },
    },
  },
  silent: {
    'a resolver that refuses every name': world(
      list,
      mirror('proxy.golang.org', { dns: 'dns-server-failure' }),
      answered('proxy.golang.org', '192.168.1.1', 'dns-refused'),
      answered('sum.golang.org', '192.168.1.1', 'dns-refused'),
      ran(1),
    ),
    'a name that need not exist': world(
      goproxy('https://goproxy.corp.example'),
      mirror('goproxy.corp.example', { dns: 'dns-no-such-host' }),
      ran(1),
    ),
    'silence is no denial': world(list, mirror('proxy.golang.org', { dns: 'timed-out' }), ran(1)),
  },
} satisfies CauseCases;
