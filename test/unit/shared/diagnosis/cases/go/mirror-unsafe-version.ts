import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, saw, setting, world } from '../../world.ts';

const installed = (version: string) => saw('go.installed', { path: '/usr/bin/go', version, goroot: '/usr/lib/go' });
const list = [goproxy('https://goproxy.cn'), mirror('goproxy.cn')];

export default {
  fires: {
    'an old patch release of a supported line': {
      world: world(installed('go1.26.4'), ...list, ran(0)),
      is: {
        subject: '/usr/bin/go',
        certainty: 'confirmed',
        severity: 'warning',
        advisory: true,
        params: { version: 'go1.26.4', safe: '1.26.9', mirror: 'goproxy.cn' },
      },
    },
    'a line that gets no repairs': {
      world: world(installed('go1.19.8'), ...list, ran(0)),
      is: { subject: '/usr/bin/go', certainty: 'confirmed', severity: 'warning', params: { safe: '1.26.9' } },
    },
    'the newest line, before its repair': {
      world: world(installed('go1.27.1'), ...list, ran(1)),
      is: { subject: '/usr/bin/go', certainty: 'confirmed', severity: 'warning', params: { safe: '1.27.2' } },
    },
  },
  silent: {
    'a repaired release': world(installed('go1.26.9'), ...list, ran(0)),
    'a line that is newer than the list': world(installed('go1.28.0'), ...list, ran(0)),
    'no release': world(installed('devel go1.28-abcdef'), ...list, ran(0)),
    "the Go project's own mirror": world(
      installed('go1.26.4'),
      goproxy('https://proxy.golang.org'),
      mirror('proxy.golang.org'),
    ),
    'nothing is verified anyway': world(installed('go1.26.4'), ...list, setting('GOSUMDB', 'off')),
  },
} satisfies CauseCases;
