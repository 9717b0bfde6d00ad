import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, saw, setting, world } from '../../world.ts';

const relative = judged('config.gopath-invalid', 'GOPATH', {
  entry: 'go',
  message: 'go: GOPATH entry is relative; must be absolute path: "go".',
  kind: 'value',
});
const file = saw('cache.folder', { path: '/home/li/mod', exists: true, problem: 'not-a-directory' }, 'fail');

export default {
  fires: {
    'a relative path': {
      world: world(relative, ran(0)),
      is: { subject: 'GOPATH', certainty: 'confirmed', severity: 'error', params: { entry: 'go', kind: 'value' } },
    },
    'nothing says where modules go': {
      world: world(
        judged('config.gopath-invalid', 'GOPATH', { entry: '', message: '', kind: 'no-home', home: 'HOME' }),
        ran(0),
      ),
      is: { subject: 'GOPATH', certainty: 'confirmed', severity: 'error', params: { kind: 'no-home', home: 'HOME' } },
    },
    'GOMODCACHE is a file': {
      world: world(setting('GOMODCACHE', '/home/li/mod', 'user'), file, ran(0)),
      is: { subject: 'GOMODCACHE', certainty: 'confirmed', severity: 'error', because: 'not-a-directory' },
    },
    'something above the cache is a file': {
      world: world(setting('GOPATH', '/home/li', 'user'), file, ran(0)),
      is: { subject: 'GOPATH', certainty: 'confirmed', severity: 'error', params: { kind: 'no-folder' } },
    },
  },
  silent: {
    'the folder may not be written, which is another cause': world(
      saw('cache.folder', { path: '/home/li/mod', exists: true, problem: 'read-only' }, 'fail'),
      ran(1),
    ),
  },
} satisfies CauseCases;
