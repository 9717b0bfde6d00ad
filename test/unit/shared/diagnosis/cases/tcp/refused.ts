import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, secondOpinion, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const dead = mirror('goproxy.example', { tcp: 'connection-refused', addresses: ['192.0.2.1', '2001:db8::1'] });

const connection = {
  target: 'mirror:https://goproxy.example',
  address: '192.0.2.1',
  port: 443,
  family: 4,
  ms: 9,
} as const;
const sometimes = (failure: 'connection-refused' | 'connection-reset') =>
  mirror('goproxy.example').map((draft) =>
    draft.code === 'tcp.connect'
      ? saw('tcp.connect', { ...connection, attempts: 3, unsteady: { failed: 1, failure } }, 'warn', '192.0.2.1')
      : draft,
  );
const dial = 'Get "https://goproxy.example/x/@v/list": dial tcp 192.0.2.1:443: connect: connection refused';

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
        because: 'connection-refused',
        params: { host: 'goproxy.example', addresses: ['192.0.2.1', '2001:db8::1'], elsewhere: ['192.0.2.44'] },
      },
    },
    'one of three connections, and one of go': {
      world: world(list, sometimes('connection-refused'), ran(1, [dial])),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'connection-refused',
        params: { sometimes: { failed: 1, tries: 3 } },
      },
    },
    'every address, while another host answers': {
      world: world(list, dead, control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'connection-refused',
        controls: ['goproxy.cn'],
        params: { host: 'goproxy.example', addresses: ['192.0.2.1', '2001:db8::1'] },
      },
    },
    'the same host on another port, which is no control': {
      world: world(
        goproxy('https://goproxy.example|https://goproxy.example:8443'),
        dead,
        mirror('goproxy.example', { entry: 1, url: 'https://goproxy.example:8443' }),
        ran(0),
      ),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'warning', controls: [] },
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
    'one of three is cut, which is another thing': world(list, sometimes('connection-reset'), ran(0)),
    'another failure': world(list, mirror('goproxy.example', { tcp: 'timed-out' }), control('goproxy.cn'), ran(1)),
    'a control host only': world(
      list,
      mirror('goproxy.example'),
      control('goproxy.cn', { tcp: 'connection-refused' }),
      ran(1),
    ),
    'an entry that go never comes to': world(
      goproxy('https://goproxy.cn,https://goproxy.example'),
      mirror('goproxy.cn'),
      mirror('goproxy.example', { entry: 1, tcp: 'connection-refused' }),
      ran(1),
    ),
  },
} satisfies CauseCases;
