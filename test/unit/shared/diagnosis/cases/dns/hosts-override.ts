import type { CauseCases } from '../../cause-cases.ts';
import { answered, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://proxy.golang.org');
const dead = mirror('proxy.golang.org', { tcp: 'timed-out', addresses: ['203.0.113.9'] });
const line = saw(
  'dns.hosts-line',
  {
    target: 'mirror:https://proxy.golang.org',
    host: 'proxy.golang.org',
    address: '203.0.113.9',
    file: '/etc/hosts',
    line: 7,
    text: '203.0.113.9 proxy.golang.org',
  },
  'warn',
  'proxy.golang.org',
);

export default {
  fires: {
    'DNS knows another address': {
      world: world(list, line, dead, answered('proxy.golang.org', '192.168.1.1', ['192.0.2.1']), ran(1)),
      is: {
        subject: 'proxy.golang.org',
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        controls: ['192.168.1.1'],
        params: { file: '/etc/hosts', address: '203.0.113.9', line: 7, text: '203.0.113.9 proxy.golang.org' },
      },
    },
    'DNS says nothing': {
      world: world(list, line, dead, ran(1)),
      is: { subject: 'proxy.golang.org', certainty: 'likely', severity: 'error', controls: [] },
    },
  },
  silent: {
    'DNS says the same': world(list, line, dead, answered('proxy.golang.org', '192.168.1.1', ['203.0.113.9']), ran(1)),
    'the line leads to a server that works': world(list, line, mirror('proxy.golang.org'), ran(1)),
    'no line': world(list, dead, ran(1)),
  },
} satisfies CauseCases;
