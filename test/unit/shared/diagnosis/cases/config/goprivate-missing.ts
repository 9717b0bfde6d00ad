import type { CauseCases } from '../../cause-cases.ts';
import { account, codeHost, failedAt, HOST, origin, repository, SECRET, sshRepository } from '../../vcs-world.ts';
import { ran, saw, world } from '../../world.ts';

const unknown = `${SECRET}@v0.1.0: verifying go.mod: ${SECRET}@v0.1.0/go.mod: reading https://sum.golang.org/lookup/${SECRET}@v0.1.0: 404 Not Found`;
const user = `${SECRET}@v0.1.0: fatal: could not read Username for 'https://${HOST}': terminal prompts disabled`;
const fallback = origin(SECRET, 'fallback');

export default {
  fires: {
    'fetched, and the public database does not know it': {
      world: world(fallback, codeHost(), repository({ status: 401 }), account({ listed: true }), failedAt(unknown)),
      is: { subject: 'GOPRIVATE', certainty: 'confirmed', severity: 'error', params: { how: 'sumdb', pattern: HOST } },
    },
    'mirrors were asked first, and its host wants an account': {
      world: world(fallback, codeHost(), repository({ status: 401 }), account(), failedAt(user)),
      is: { subject: 'GOPRIVATE', certainty: 'likely', severity: 'error', params: { how: 'mirror' } },
    },
    'git goes to it by ssh': {
      world: world(fallback, sshRepository(), failedAt(user)),
      is: { subject: 'GOPRIVATE', certainty: 'likely', severity: 'error' },
    },
    'a private repository on a public host': {
      world: world(
        origin('github.com/corp/internal', 'fallback'),
        repository({ status: 401 }, 'github.com/corp/internal'),
        failedAt(unknown, 'github.com/corp/internal'),
      ),
      is: { subject: 'GOPRIVATE', certainty: 'confirmed', severity: 'error', params: { pattern: 'github.com/corp' } },
    },
  },
  silent: {
    'everybody may see it, and the database has trouble': world(
      origin('github.com/google/uuid', 'fallback'),
      repository({ status: 200 }, 'github.com/google/uuid'),
      failedAt(unknown, 'github.com/google/uuid'),
    ),
    'the database denies our own public modules, whose host cannot be reached': world(
      saw('module.set', { source: 'built-in', modules: [{ path: 'github.com/google/uuid', version: 'v0.1.0' }] }),
      origin('github.com/google/uuid', 'fallback'),
      repository({ status: 404 }, 'github.com/google/uuid'),
      failedAt(unknown, 'github.com/google/uuid'),
    ),
    'the database denies modules of several owners, and knows none': world(
      saw('module.set', {
        source: 'project',
        modules: [
          { path: SECRET, version: 'v0.1.0' },
          { path: 'github.com/google/uuid', version: 'v0.1.0' },
        ],
      }),
      fallback,
      repository({ status: 401 }),
      failedAt(unknown),
      failedAt(unknown, 'github.com/google/uuid'),
    ),
    'nobody has seen that a repository on a public host is closed': world(
      origin('github.com/google/uuid', 'fallback'),
      repository({}, 'github.com/google/uuid'),
      failedAt(unknown, 'github.com/google/uuid'),
    ),
    'GOPRIVATE names it': world(origin(), codeHost(), repository({ status: 401 }), account(), failedAt(user)),
    'a public host says the same of a typing error': world(
      origin('github.com/lab/nowhere', 'fallback'),
      repository({ status: 401, decoyStatus: 401 }, 'github.com/lab/nowhere'),
      failedAt(user, 'github.com/lab/nowhere'),
    ),
    'go works': world(fallback, codeHost(), repository({ status: 401 }), ran(0)),
  },
} satisfies CauseCases;
