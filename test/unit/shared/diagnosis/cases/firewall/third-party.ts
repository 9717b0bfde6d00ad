import type { CauseCases } from '../../cause-cases.ts';
import { denied, GO, installed, list, product, profile, rule } from '../../guard-world.ts';
import { mirror, saw, world } from '../../world.ts';

export default {
  fires: {
    'a product that filters by program': {
      world: world(list, installed, profile(), product(), mirror('goproxy.cn'), denied),
      is: { subject: '360安全卫士', certainty: 'likely', severity: 'error', controls: ['https://goproxy.cn'] },
    },
    'an agent of the company beside another product': {
      world: world(
        list,
        installed,
        profile(),
        product(),
        product({ name: 'CrowdStrike Falcon', known: 'crowdstrike', kind: 'edr', managed: true }),
        mirror('goproxy.cn'),
        denied,
      ),
      is: { subject: 'CrowdStrike Falcon', certainty: 'likely', severity: 'error', params: { managed: true } },
    },
  },
  silent: {
    'a rule of Windows blocks': world(list, installed, profile(), rule(), product(), mirror('goproxy.cn'), denied),
    'the rules could not be read': world(
      list,
      installed,
      saw('firewall.unknown', { program: GO }, 'skipped'),
      product(),
      mirror('goproxy.cn'),
      denied,
    ),
    'we are denied too': world(
      list,
      installed,
      profile(),
      product(),
      mirror('goproxy.cn', { tcp: 'access-denied' }),
      denied,
    ),
    'the product is off': world(list, installed, profile(), product({ state: 'off' }), mirror('goproxy.cn'), denied),
    'the product looks at files only': world(
      list,
      installed,
      profile(),
      product({ filtersNetwork: false }),
      mirror('goproxy.cn'),
      denied,
    ),
  },
} satisfies CauseCases;
