import type { CauseCases } from '../../cause-cases.ts';
import { account, codeHost, failedAt, origin, page, repository } from '../../vcs-world.ts';
import { control, ran, saw, world } from '../../world.ts';

const UUID = 'github.com/google/uuid';
const about = { target: 'mirror:https://goproxy.cn', module: UUID, version: 'v0.1.0' };
const text = `${UUID}@v0.1.0: reading https://goproxy.cn/${UUID}/@v/v0.1.0.mod: 404 Not Found`;
const none = saw('module.versions', { ...about, status: 404, versions: 0, listed: false }, 'warn');
const direct = origin(UUID, 'fallback');
const hidden = `${UUID}@v0.1.0: fatal: repository 'https://${UUID}/' not found`;

export default {
  fires: {
    'no mirror has it, and nobody else is asked': {
      world: world(none, failedAt(text, UUID)),
      is: { subject: `${UUID}@v0.1.0`, certainty: 'likely', severity: 'error', params: { hostExists: true } },
    },
    'its host does not exist': {
      world: world(
        none,
        direct,
        codeHost({ dns: 'dns-no-such-host' }, 'github.com'),
        control('goproxy.cn'),
        failedAt(text, UUID),
      ),
      is: { subject: `${UUID}@v0.1.0`, certainty: 'confirmed', severity: 'error', params: { hostExists: false } },
    },
    'the code host has not either': {
      world: world(none, direct, repository({ status: 404, decoyStatus: 404 }, UUID), failedAt(hidden, UUID)),
      is: { subject: `${UUID}@v0.1.0`, certainty: 'likely', severity: 'error' },
    },
    'its host has no page for it': {
      world: world(none, direct, page({ status: 404, tags: 0 }, UUID), failedAt(text, UUID)),
      is: { subject: `${UUID}@v0.1.0`, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'the host wants an account': world(
      none,
      direct,
      repository({ status: 401 }, UUID),
      account({}, 'github.com'),
      failedAt(text, UUID),
    ),
    'its host is blocked': world(
      none,
      direct,
      codeHost({ tcp: 'timed-out' }, 'github.com'),
      control('goproxy.cn'),
      failedAt(text, UUID),
    ),
    'the mirror knows it': world(
      saw('module.versions', { ...about, status: 200, versions: 1, listed: true }),
      failedAt(text, UUID),
    ),
    'every mirror has it': world(
      saw('module.set', { source: 'built-in', modules: [{ path: UUID, version: 'v0.1.0' }] }),
      none,
      failedAt(text, UUID),
    ),
    'go works': world(none, ran(0)),
  },
} satisfies CauseCases;
