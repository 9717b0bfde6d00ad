import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, idOf, mirror, ran, saw, world } from '../../world.ts';

const host = 'proxy.golang.org';
const list = goproxy(`https://${host}`);
const silent = mirror(host, { tcp: 'timed-out' });
const unused = (origin: 'ALL_PROXY' | 'system', works = true, about = idOf(host)) =>
  saw('proxy.unused', { target: about, origin, url: 'http://10.0.0.9:8080', works }, works ? 'warn' : 'ok');

export default {
  fires: {
    'ALL_PROXY names a proxy that works, and nothing else does': {
      world: world(list, silent, unused('ALL_PROXY'), ran(1)),
      is: {
        subject: 'ALL_PROXY',
        certainty: 'confirmed',
        severity: 'error',
        params: { origin: 'ALL_PROXY', proxy: 'http://10.0.0.9:8080', hosts: [host] },
        controls: [`${idOf(host)} through http://10.0.0.9:8080`],
      },
    },
    'the settings of the system do': {
      world: world(list, silent, unused('system'), ran(1)),
      is: { subject: 'HTTPS_PROXY', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'that proxy does not work either': world(list, silent, unused('system', false), ran(1)),
    'go works': world(list, mirror(host), unused('system'), ran(0)),
    'it is about a host that go does not need': world(
      list,
      mirror(host),
      control('goproxy.cn', { tcp: 'timed-out' }),
      unused('system', true, idOf('goproxy.cn', 'control')),
      ran(1),
    ),
  },
} satisfies CauseCases;
