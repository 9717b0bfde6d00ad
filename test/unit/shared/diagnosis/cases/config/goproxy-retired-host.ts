import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, world } from '../../world.ts';

const gone = mirror('goproxy.baidu.com', { dns: 'dns-no-such-host' });

export default {
  fires: {
    'a mirror that articles invented': {
      world: world(goproxy('https://goproxy.baidu.com,direct'), gone, ran(1)),
      is: {
        subject: 'goproxy.baidu.com',
        certainty: 'confirmed',
        severity: 'error',
        because: 'dns-no-such-host',
        targets: ['mirror:https://goproxy.baidu.com'],
      },
    },
    'one that go passes by': {
      world: world(
        goproxy('https://gocenter.io|https://goproxy.cn'),
        mirror('gocenter.io', { tcp: 'timed-out' }),
        mirror('goproxy.cn', { entry: 1 }),
        ran(0),
      ),
      is: { subject: 'gocenter.io', certainty: 'confirmed', severity: 'warning', because: 'timed-out' },
    },
  },
  silent: {
    'a dead host that is nobody’s memory': world(
      goproxy('https://goproxy.corp.example,direct'),
      mirror('goproxy.corp.example', { dns: 'dns-no-such-host' }),
      ran(1),
    ),
    'a known one that answers after all': world(goproxy('https://gocenter.io'), mirror('gocenter.io'), ran(0)),
    'one that go never comes to': world(
      goproxy('https://goproxy.cn,https://goproxy.baidu.com'),
      mirror('goproxy.cn'),
      mirror('goproxy.baidu.com', { entry: 1, dns: 'dns-no-such-host' }),
      ran(0),
    ),
  },
} satisfies CauseCases;
