import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, secondOpinion, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const dead = mirror('goproxy.example', { tcp: 'host-unreachable', addresses: ['192.0.2.1', '2001:db8::1'] });

export default {
  fires: {
    'other resolvers give an address that works, which is told': {
      world: world(
        list,
        dead,
        control('goproxy.cn'),
        secondOpinion('goproxy.example', '192.0.2.44', true),
        secondOpinion('goproxy.example', '192.0.2.45', false),
        ran(1),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'host-unreachable',
        params: { host: 'goproxy.example', addresses: ['192.0.2.1', '2001:db8::1'], elsewhere: ['192.0.2.44'] },
      },
    },
    'every address, while another host answers': {
      world: world(list, dead, control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'host-unreachable',
        controls: ['goproxy.cn'],
        params: { host: 'goproxy.example', addresses: ['192.0.2.1', '2001:db8::1'] },
      },
    },
    'nothing else to compare with': {
      world: world(list, dead, ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error', controls: [] },
    },
    'an entry that go passes by': {
      world: world(
        goproxy('https://goproxy.example|https://goproxy.cn'),
        dead,
        mirror('goproxy.cn', { entry: 1 }),
        ran(0),
      ),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'another failure': world(list, mirror('goproxy.example', { tcp: 'timed-out' }), control('goproxy.cn'), ran(1)),
    'a control host only': world(
      list,
      mirror('goproxy.example'),
      control('goproxy.cn', { tcp: 'host-unreachable' }),
      ran(1),
    ),
    'an entry that go never comes to': world(
      goproxy('https://goproxy.cn,https://goproxy.example'),
      mirror('goproxy.cn'),
      mirror('goproxy.example', { entry: 1, tcp: 'host-unreachable' }),
      ran(1),
    ),
  },
} satisfies CauseCases;
