import type { CauseCases } from '../../cause-cases.ts';
import { failedAt } from '../../vcs-world.ts';
import { ran, saw, world } from '../../world.ts';

const UUID = 'github.com/google/uuid';
const about = { target: 'mirror:https://goproxy.cn', module: UUID, version: 'v0.1.0' };
const text = `${UUID}@v0.1.0: parsing go.mod:\n\tmodule declares its path as: github.com/pborman/uuid\n\t        but was required as: ${UUID}`;
const declared = saw('module.declared', { ...about, declares: 'github.com/pborman/uuid' }, 'warn');

export default {
  fires: {
    'a mirror sends the same go.mod': {
      world: world(declared, failedAt(text, UUID)),
      is: {
        subject: `${UUID}@v0.1.0`,
        certainty: 'confirmed',
        severity: 'error',
        params: { declares: 'github.com/pborman/uuid' },
      },
    },
    'go alone has read it': {
      world: world(failedAt(text, UUID)),
      is: { subject: `${UUID}@v0.1.0`, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'it fails otherwise': world(declared, failedAt(`${UUID}@v0.1.0: 404 Not Found`, UUID)),
    'go works': world(declared, ran(0)),
  },
} satisfies CauseCases;
