import type { CauseCases } from '../../cause-cases.ts';
import { failedAt, gitFound, gitMissing, origin, repository, SECRET } from '../../vcs-world.ts';
import { ran, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: unable to resolve git version: failed to execute git version: exec: "git": executable file not found in $PATH`;

export default {
  fires: {
    'go says so, and there is none in PATH': {
      world: world(origin(), gitMissing, failedAt(text)),
      is: { subject: 'git', certainty: 'confirmed', severity: 'error', params: { private: true } },
    },
    'the repository is found before go has ended': {
      world: world(origin('github.com/google/uuid', 'direct'), repository({}, 'github.com/google/uuid'), gitMissing),
      is: { subject: 'git', certainty: 'confirmed', severity: 'error', params: { private: false } },
    },
  },
  silent: {
    'everything comes from the mirror': world(gitMissing, ran(1)),
    'a mirror may still have it': world(origin(SECRET, 'fallback'), gitMissing),
    'there is one': world(origin(), gitFound, failedAt('exit status 128')),
    'go works without': world(origin(), repository(), gitMissing, ran(0)),
  },
} satisfies CauseCases;
