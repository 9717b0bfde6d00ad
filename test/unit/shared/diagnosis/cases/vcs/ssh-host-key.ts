import type { CauseCases } from '../../cause-cases.ts';
import { failedAt, HOST, knownHost, origin, SECRET, sshPort, sshRepository } from '../../vcs-world.ts';
import { ran, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: Host key verification failed.`;
const changed = `${SECRET}@v0.1.0: WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!`;

export default {
  fires: {
    'its key was never confirmed': {
      world: world(origin(), sshRepository(), sshPort(), knownHost(false), failedAt(text)),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error', params: { changed: false } },
    },
    'another key is on record': {
      world: world(origin(), sshRepository(), sshPort(), knownHost(true), failedAt(changed)),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error', params: { changed: true } },
    },
    'nothing is known but what ssh says': {
      world: world(origin(), failedAt(text)),
      is: { subject: HOST, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'its key is known and it fails otherwise': world(
      origin(),
      sshRepository(),
      sshPort(),
      knownHost(true),
      failedAt(`${SECRET}@v0.1.0: exit status 128`),
    ),
    'go works': world(origin(), sshRepository(), sshPort(), knownHost(false), ran(0)),
  },
} satisfies CauseCases;
