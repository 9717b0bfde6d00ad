import type { CauseCases } from '../../cause-cases.ts';
import { failedAt, origin, repository } from '../../vcs-world.ts';
import { ran, saw, world } from '../../world.ts';

const UUID = 'github.com/google/uuid';
const about = { target: 'mirror:https://goproxy.cn', module: UUID, version: 'v0.1.0' };
const text = `${UUID}@v0.1.0: reading https://goproxy.cn/${UUID}/@v/v0.1.0.mod: 404 Not Found`;
const others = saw('module.versions', { ...about, status: 200, versions: 2, listed: false }, 'warn');
const none = saw('module.versions', { ...about, status: 404, versions: 0, listed: false }, 'warn');
const revision = `${UUID}@v0.1.0: invalid version: unknown revision v0.1.0`;

export default {
  fires: {
    'the mirror lists others': {
      world: world(others, failedAt(text, UUID)),
      is: { subject: `${UUID}@v0.1.0`, certainty: 'confirmed', severity: 'error', params: { where: 'goproxy.cn' } },
    },
    'the repository has no such tag': {
      world: world(origin(UUID, 'direct'), repository({ status: 200, tagged: false }, UUID), failedAt(revision, UUID)),
      is: { subject: `${UUID}@v0.1.0`, certainty: 'confirmed', severity: 'error', params: { where: 'github.com' } },
    },
    'git says so, of what we may not see': {
      world: world(origin(UUID), repository({ status: 401 }, UUID), failedAt(revision, UUID)),
      is: { subject: `${UUID}@v0.1.0`, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'the mirror does not know the module': world(none, failedAt(text, UUID)),
    'the repository has it': world(
      others,
      origin(UUID, 'fallback'),
      repository({ status: 200, tagged: true }, UUID),
      failedAt(text, UUID),
    ),
    'go works': world(others, ran(0)),
  },
} satisfies CauseCases;
