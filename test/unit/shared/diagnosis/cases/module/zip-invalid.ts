import type { CauseCases } from '../../cause-cases.ts';
import { failedAt } from '../../vcs-world.ts';
import { ran, saw, world } from '../../world.ts';

const UUID = 'github.com/google/uuid';
const about = { target: 'mirror:https://goproxy.cn', module: UUID, version: 'v0.1.0' };
const text = `${UUID}@v0.1.0: zip for ${UUID}@v0.1.0 has unexpected file README.md`;
const stray = saw('module.stray-file', { ...about, name: 'README.md' }, 'warn');

export default {
  fires: {
    'the mirror sends a stray file': {
      world: world(stray, failedAt(text, UUID)),
      is: {
        subject: `${UUID}@v0.1.0`,
        certainty: 'confirmed',
        severity: 'error',
        params: { mirror: 'goproxy.cn', name: 'README.md' },
      },
    },
    'go alone has seen it': {
      world: world(failedAt(text, UUID)),
      is: {
        subject: `${UUID}@v0.1.0`,
        certainty: 'likely',
        severity: 'error',
        params: { mirror: '', name: 'README.md' },
      },
    },
  },
  silent: {
    'it fails otherwise': world(stray, failedAt(`${UUID}@v0.1.0: 404 Not Found`, UUID)),
    'go works': world(stray, ran(0)),
  },
} satisfies CauseCases;
