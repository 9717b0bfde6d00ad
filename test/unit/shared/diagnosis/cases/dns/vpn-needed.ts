import type { CauseCases } from '../../cause-cases.ts';
import { answered, control, goproxy, mirror, ran, setting, world } from '../../world.ts';

const name = 'goproxy.corp.example.com';
const failed = ran(1, [`Get "https://${name}/a/@v/v1.info": dial tcp: lookup ${name}: no such host`]);
const list = goproxy(`https://${name}`);
const missing = mirror(name, { dns: 'dns-no-such-host' });
const denied = answered(name, '192.168.1.1', 'dns-no-such-host');

export default {
  fires: {
    'the second resolver knows it, the first denies it': {
      world: world(list, missing, denied, answered(name, '10.0.0.1', ['10.1.2.3']), failed),
      is: {
        subject: name,
        certainty: 'confirmed',
        severity: 'error',
        params: { host: name, knownBy: '10.0.0.1', deniedBy: ['192.168.1.1'] },
      },
    },
    'nobody knows it, and it is private by the own settings': {
      world: world(list, setting('GOPRIVATE', '*.corp.example.com'), missing, denied, control('goproxy.cn'), failed),
      is: { subject: name, certainty: 'likely', severity: 'error' },
    },
    'nobody knows it, and it is private by its form': {
      world: world(
        goproxy('https://goproxy.intranet'),
        mirror('goproxy.intranet', { dns: 'dns-no-such-host' }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: { subject: 'goproxy.intranet', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    "a name that nobody knows, and that could be anybody's": world(
      list,
      missing,
      denied,
      control('goproxy.cn'),
      failed,
    ),
    'nothing resolves at all': world(
      goproxy('https://goproxy.intranet'),
      mirror('goproxy.intranet', { dns: 'dns-no-such-host' }),
      control('goproxy.cn', { dns: 'dns-no-such-host' }),
      ran(1),
    ),
    'a public name': world(
      goproxy('https://goproxy.cn'),
      mirror('goproxy.cn', { dns: 'dns-no-such-host' }),
      answered('goproxy.cn', '192.168.1.1', 'dns-no-such-host'),
      answered('goproxy.cn', '10.0.0.1', ['192.0.2.1']),
      ran(1),
    ),
  },
} satisfies CauseCases;
