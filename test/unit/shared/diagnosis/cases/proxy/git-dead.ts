import type { CauseCases } from '../../cause-cases.ts';
import { failedAt, origin, repository, SECRET, sshRepository } from '../../vcs-world.ts';
import { control, ran, saw, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: Failed to connect to 127.0.0.1 port 7890`;
const setting = { key: 'http.proxy', value: 'http://127.0.0.1:7890', origin: 'file:/home/li/.gitconfig' };
const about = { target: 'vcs:https://git.corp.example.com', setting, address: '127.0.0.1:7890' };
const dead = saw('git.proxy', { ...about, failure: 'connection-refused' }, 'warn');

export default {
  fires: {
    'nobody listens there': {
      world: world(control('proxy.golang.org'), origin(), repository(), dead, failedAt(text)),
      is: {
        subject: 'http.proxy',
        certainty: 'confirmed',
        severity: 'error',
        because: 'connection-refused',
        controls: ['proxy.golang.org'],
        params: { where: '/home/li/.gitconfig' },
      },
    },
    'a variable that go does not heed names it': {
      world: world(
        control('proxy.golang.org'),
        origin(),
        repository(),
        saw(
          'git.proxy',
          { ...about, setting: { ...setting, key: 'ALL_PROXY', origin: 'environment' }, failure: 'connection-refused' },
          'warn',
        ),
        failedAt(text),
      ),
      is: { subject: 'ALL_PROXY', certainty: 'confirmed', severity: 'error', params: { variable: true } },
    },
    'go has not ended yet': {
      world: world(control('proxy.golang.org'), origin(), repository(), dead),
      is: { subject: 'http.proxy', certainty: 'confirmed', severity: 'error' },
    },
    'nothing else was seen to open: it may be the line': {
      world: world(origin(), repository(), dead, failedAt(text)),
      is: { subject: 'http.proxy', certainty: 'likely', severity: 'error', controls: [] },
    },
  },
  silent: {
    'it listens': world(origin(), repository(), saw('git.proxy', about), failedAt(text)),
    'git goes by ssh': world(origin(), sshRepository(), dead, failedAt(text)),
    'everything comes from the mirror': world(dead, ran(1)),
    'go works': world(origin(), repository(), dead, ran(0)),
  },
} satisfies CauseCases;
