import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, proxy, ran, saw, way, world } from '../../world.ts';

const stale = (name: string, value: string, stored: string) =>
  saw('setting.stale', { name, value, stored, storedFor: 'user', where: '/home/li/.profile:3' }, 'warn', name);
const old = [goproxy('https://old.example', 'process'), mirror('old.example', { dns: 'dns-no-such-host' })];
const changed = stale('GOPROXY', 'https://old.example', 'https://goproxy.example');

export default {
  fires: {
    'the stored mirror works, that of this process does not': {
      world: world(...old, changed, way('goproxy.example', { role: 'other', shadowed: true }), ran(1)),
      is: {
        subject: 'GOPROXY',
        certainty: 'confirmed',
        severity: 'error',
        controls: ['https://goproxy.example'],
        params: { stored: 'https://goproxy.example', storedWorks: true },
      },
    },
    'the proxy of this process is dead, another one is stored': {
      world: world(
        goproxy('https://goproxy.example'),
        proxy('http://127.0.0.1:1080', 'HTTPS_PROXY', 'connection-refused'),
        stale('HTTPS_PROXY', 'http://127.0.0.1:1080', 'http://127.0.0.1:7890'),
        ran(1),
      ),
      is: { subject: 'HTTPS_PROXY', certainty: 'likely', severity: 'error' },
    },
    'go works: perhaps it was set here on purpose': {
      world: world(goproxy('https://old.example', 'process'), mirror('old.example'), changed, ran(0)),
      is: { subject: 'GOPROXY', certainty: 'possible', severity: 'warning', advisory: true },
    },
    'the stored mirror works no better': {
      world: world(
        ...old,
        changed,
        way('goproxy.example', { role: 'other', shadowed: true, tcp: 'timed-out' }),
        ran(1),
      ),
      is: { subject: 'GOPROXY', certainty: 'possible', severity: 'warning' },
    },
  },
  silent: {
    'this process has what is stored': world(...old, ran(1)),
  },
} satisfies CauseCases;
