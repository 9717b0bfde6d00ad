import type { CauseCases } from '../../cause-cases.ts';
import { failedAt, origin, page, SECRET } from '../../vcs-world.ts';
import { ran, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: unrecognized import path: no go-import meta tags ()`;

export default {
  fires: {
    'its log-in page comes back': {
      world: world(origin(), page({ status: 200, tags: 0 }), failedAt(text)),
      is: { subject: `${SECRET}@v0.1.0`, certainty: 'confirmed', severity: 'error', params: { tags: 0 } },
    },
    'the tags are for other paths': {
      world: world(origin(), page({ status: 200, tags: 2 }), failedAt(text)),
      is: { subject: `${SECRET}@v0.1.0`, certainty: 'confirmed', severity: 'error', params: { tags: 2 } },
    },
  },
  silent: {
    'the page names a repository': world(origin(), page({ status: 200, prefix: SECRET }), failedAt(text)),
    'the page is not there': world(origin(), page({ status: 404, tags: 0 }), failedAt(text)),
    'those who sign in get another page': world(origin(), page({ status: 200, tags: 0 }), ran(0)),
  },
} satisfies CauseCases;
