import type { CauseCases } from '../../cause-cases.ts';
import { failedAt, HOST, origin, repository, SECRET, sshPort, sshRepository } from '../../vcs-world.ts';
import { control, ran, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: ssh: connect to host git.corp.example.com port 22: Connection refused`;

export default {
  fires: {
    'the same host answers on port 443': {
      world: world(origin(), sshRepository(), sshPort('timed-out'), sshPort(undefined, true)),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error', because: 'timed-out' },
    },
    'other hosts are reached': {
      world: world(origin(), sshRepository(), sshPort('connection-refused'), control('goproxy.cn'), failedAt(text)),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error' },
    },
    'nothing is reached to compare with': {
      world: world(origin(), sshRepository(), sshPort('connection-refused'), failedAt(text)),
      is: { subject: HOST, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'ssh answers': world(origin(), sshRepository(), sshPort(), failedAt(text)),
    'git goes by https': world(origin(), repository(), sshPort('timed-out'), failedAt(text)),
    'go works': world(origin(), sshRepository(), sshPort('timed-out'), ran(0)),
  },
} satisfies CauseCases;
