import type { CauseCases } from '../../cause-cases.ts';
import { failedAt, HOST, origin, repository, SECRET } from '../../vcs-world.ts';
import { ran, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: error: RPC failed; curl 18 transfer closed with outstanding read data remaining`;

export default {
  fires: {
    'git is cut off': {
      world: world(origin(), repository({ status: 200 }), failedAt(text)),
      is: { subject: HOST, certainty: 'likely', severity: 'error', params: { private: true } },
    },
    'in the words of another version': {
      world: world(origin('github.com/google/uuid', 'direct'), failedAt('fatal: early EOF', 'github.com/google/uuid')),
      is: { subject: 'github.com', certainty: 'likely', severity: 'error', params: { private: false } },
    },
  },
  silent: {
    'git gets no further than the list': world(
      origin(),
      repository({ status: 200 }),
      failedAt(`${SECRET}@v0.1.0: unknown revision v0.1.0`),
    ),
    'go works': world(origin(), repository({ status: 200 }), ran(0)),
  },
} satisfies CauseCases;
