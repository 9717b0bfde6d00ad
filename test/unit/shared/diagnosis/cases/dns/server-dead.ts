import type { CauseCases } from '../../cause-cases.ts';
import { answered, control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.cn');
const first = answered('goproxy.cn', '10.8.0.1', 'timed-out');
const sound = answered('goproxy.cn', '192.168.1.1', ['192.0.2.1']);

/** Of three tries about one name so many ended in "server failure". */
const tried = (failed: number, host = 'goproxy.cn') => {
  const answer =
    failed === 3
      ? { addresses: [], failure: 'dns-server-failure' as const, tries: { all: 3, failed } }
      : { addresses: ['192.0.2.1'], tries: { all: 3, failed } };
  const params = { host, server: '10.8.0.1', configured: true, transport: 'udp', ms: 5 } as const;
  const aaaa = { addresses: [] };
  return saw('dns.server-answer', { ...params, target: `mirror:https://${host}`, a: answer, aaaa }, 'fail', '10.8.0.1');
};
const misbehaves = ran(1, [
  'x@v1.0.0: Get "https://goproxy.cn/x": dial tcp: lookup goproxy.cn on 10.8.0.1:53: server misbehaving',
]);

export default {
  fires: {
    'it fails at two of three tries, and go ran into it': {
      world: world(list, mirror('goproxy.cn'), tried(2), misbehaves),
      is: {
        subject: '10.8.0.1',
        certainty: 'confirmed',
        severity: 'error',
        because: 'dns-server-failure',
        params: { server: '10.8.0.1', fails: true, sometimes: { failed: 2, tries: 6 } },
      },
    },
    'it fails at one of three tries, and go got along': {
      world: world(list, mirror('goproxy.cn'), tried(1), ran(0)),
      is: { subject: '10.8.0.1', certainty: 'confirmed', severity: 'warning', advisory: true },
    },
    'it fails at every name': {
      world: world(
        list,
        mirror('goproxy.cn', { dns: 'dns-server-failure' }),
        control('proxy.golang.org', { dns: 'dns-server-failure' }),
        answered('goproxy.cn', '10.8.0.1', 'dns-server-failure'),
        answered('proxy.golang.org', '10.8.0.1', 'dns-server-failure'),
        misbehaves,
      ),
      is: {
        subject: '10.8.0.1',
        certainty: 'confirmed',
        severity: 'error',
        controls: ['goproxy.cn', 'proxy.golang.org'],
        params: { server: '10.8.0.1', fails: true },
      },
    },
    'a rule of a policy asks it alone for this name': {
      world: world(
        list,
        mirror('goproxy.cn', { dns: 'timed-out' }),
        first,
        saw(
          'dns.name-rule',
          {
            target: 'mirror:https://goproxy.cn',
            host: 'goproxy.cn',
            names: ['.cn'],
            servers: ['10.8.0.1'],
            byPolicy: true,
          },
          'ok',
          'goproxy.cn',
        ),
        ran(1),
      ),
      is: {
        subject: '10.8.0.1',
        certainty: 'confirmed',
        severity: 'error',
        params: { server: '10.8.0.1', rule: { names: ['.cn'], byPolicy: true } },
      },
    },
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
    'it fails at one name always': world(list, answered('goproxy.cn', '10.8.0.1', 'dns-server-failure'), ran(1)),
    'it fails at one of two names always': world(list, tried(3), tried(0, 'proxy.golang.org'), ran(1)),
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
