import type { CauseCases } from '../../cause-cases.ts';
import { account, failedAt, HOST, origin, page, repository, SECRET } from '../../vcs-world.ts';
import { ran, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: git ls-remote -q: exit status 128: fatal: could not read Username for 'https://${HOST}': terminal prompts disabled`;
const asks = repository({ status: 401, decoyStatus: 401 });
const misnamed = account({ misnamed: '/home/li/_netrc' });

export default {
  fires: {
    'the account is in _netrc': {
      world: world(origin(), asks, misnamed, failedAt(text)),
      is: {
        subject: '/home/li/_netrc',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: HOST, read: '/home/li/.netrc' },
      },
    },
    'the host hides what one may not see': {
      world: world(origin(), repository({ status: 404, decoyStatus: 404 }), misnamed, failedAt(text)),
      is: { subject: '/home/li/_netrc', certainty: 'likely', severity: 'error' },
    },
    'its page is for those who have signed in': {
      world: world(origin(), page({ status: 401, tags: 0 }), misnamed, failedAt(text)),
      is: { subject: '/home/li/_netrc', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'nobody asks for an account': world(origin(), repository({ status: 200 }), misnamed, failedAt(text)),
    'there is no account at all': world(origin(), asks, account(), failedAt(text)),
    'go works': world(origin(), asks, misnamed, ran(0)),
  },
} satisfies CauseCases;
