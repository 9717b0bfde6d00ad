import type { CauseCases } from '../../cause-cases.ts';
import { failedAt, goprivate, origin, repository, SECRET } from '../../vcs-world.ts';
import { ran, setting, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: GOVCS disallows using git for private ${SECRET}; see 'go help vcs'`;
const hg = setting('GOVCS', 'private:hg', 'user');

export default {
  fires: {
    'private modules may come by hg only': {
      world: world(goprivate, hg, origin(), repository(), failedAt(text)),
      is: { subject: 'GOVCS', certainty: 'confirmed', severity: 'error', params: { source: 'user' } },
    },
    'only go has seen the page': {
      world: world(goprivate, hg, origin(), failedAt(text)),
      is: { subject: 'GOVCS', certainty: 'confirmed', severity: 'error' },
    },
    'it does not parse': {
      world: world(setting('GOVCS', 'git'), origin(), failedAt('malformed entry in GOVCS')),
      is: { subject: 'GOVCS', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'git is allowed': world(
      goprivate,
      setting('GOVCS', 'private:git'),
      origin(),
      repository(),
      failedAt('exit status 128'),
    ),
    'no module comes from its repository': world(hg, ran(1)),
    'it is not set': world(setting('GOVCS', ''), origin(), repository(), failedAt('exit status 128')),
  },
} satisfies CauseCases;
