import type { CauseCases } from '../../cause-cases.ts';
import { denied, installed, list, product, profile, rule } from '../../guard-world.ts';
import { mirror, world } from '../../world.ts';

const stranger = product({ name: 'Guard 3000', known: null, filtersNetwork: false });

export default {
  fires: {
    'one that nobody has heard of': {
      world: world(list, installed, profile(), stranger, mirror('goproxy.cn'), denied),
      is: { subject: 'Guard 3000', certainty: 'possible', severity: 'error' },
    },
  },
  silent: {
    'a rule of Windows blocks': world(list, installed, profile(), rule(), stranger, mirror('goproxy.cn'), denied),
    'a product that is known to filter': world(list, installed, profile(), product(), mirror('goproxy.cn'), denied),
    'Windows alone': world(list, installed, profile(), product({ microsoft: true }), mirror('goproxy.cn'), denied),
  },
} satisfies CauseCases;
