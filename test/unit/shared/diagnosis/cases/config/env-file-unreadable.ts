import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

type Unreadable = Parameters<typeof saw<'env-file.unreadable'>>[1];
const path = '/home/li/settings/env';
const lost = [{ key: 'GOPROXY', value: 'https://goproxy.cn,direct' }];
const file = (changes: Partial<Unreadable>) =>
  saw(
    'env-file.unreadable',
    { path, failure: 'not-found', named: true, usualPath: '/home/li/.config/go/env', lost: [], ...changes },
    'warn',
  );
const blocked = mirror('proxy.golang.org', { tcp: 'connection-reset' });
const byDefault = goproxy('https://proxy.golang.org,direct', 'goroot');

export default {
  fires: {
    'the mirror in the usual file works, the default does not': {
      world: world(byDefault, blocked, control('goproxy.cn'), file({ lost }), ran(1)),
      is: { subject: path, certainty: 'confirmed', severity: 'error', controls: ['https://goproxy.cn'] },
    },
    'the database does not hold under the default key': {
      world: world(
        byDefault,
        file({ lost: [{ key: 'GOSUMDB', value: 'sum.corp+00000000+AA' }] }),
        saw('sumdb.lookup', { target: 'x', name: 'sum.golang.org', module: 'a@v1', verified: false }, 'fail'),
        ran(1),
      ),
      is: { subject: path, certainty: 'confirmed', severity: 'error', controls: ['GOSUMDB'] },
    },
    'a file that nobody can read may hold what is missing': {
      world: world(byDefault, blocked, file({ named: false, failure: 'not-permitted' }), ran(1)),
      is: { subject: path, certainty: 'likely', severity: 'error', because: 'not-permitted' },
    },
    'go works all the same': {
      world: world(byDefault, mirror('proxy.golang.org'), file({ lost }), ran(0)),
      is: { subject: path, certainty: 'confirmed', severity: 'warning' },
    },
    'what is lost would not help': {
      world: world(byDefault, blocked, control('goproxy.cn', { tcp: 'timed-out' }), file({ lost }), ran(1)),
      is: { subject: path, certainty: 'possible', severity: 'warning' },
    },
  },
  silent: {
    'the file can be read': world(byDefault, blocked, ran(1)),
  },
} satisfies CauseCases;
