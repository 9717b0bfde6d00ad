import type { CauseCases } from '../../cause-cases.ts';
import { ran, saw, setting, world } from '../../world.ts';

const go = (version: string) =>
  saw('go.installed', { path: '/usr/bin/go', version, goroot: '/go' }, 'ok', '/usr/bin/go');
const text = 'go: GOAUTH encountered an empty command (GOAUTH=netrc;)';

export default {
  fires: {
    'it ends in a semicolon': {
      world: world(go('go1.26.4'), setting('GOAUTH', 'netrc;', 'user'), ran(1, [text])),
      is: { subject: 'GOAUTH', certainty: 'confirmed', severity: 'error', params: { source: 'user' } },
    },
    'git without a folder': {
      world: world(go('go1.26.4'), setting('GOAUTH', 'git'), ran(1)),
      is: { subject: 'GOAUTH', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'a command that is not judged': world(go('go1.26.4'), setting('GOAUTH', '/usr/bin/helper'), ran(1)),
    'an older go does not know it': world(go('go1.23.4'), setting('GOAUTH', 'netrc;'), ran(1)),
    'the default': world(go('go1.26.4'), setting('GOAUTH', 'netrc'), ran(1)),
  },
} satisfies CauseCases;
