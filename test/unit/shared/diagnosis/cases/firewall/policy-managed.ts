import type { CauseCases } from '../../cause-cases.ts';
import { denied, GO, installed, list, profile, rule } from '../../guard-world.ts';
import { mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'a rule of a group policy': {
      world: world(list, installed, rule({ store: 'policy' }), mirror('goproxy.cn'), denied),
      is: { subject: GO, certainty: 'confirmed', severity: 'error', params: { store: 'policy', ruleId: '{5C0B}' } },
    },
    'a rule of device management, and go fails in other words': {
      world: world(list, installed, rule({ store: 'mdm' }), mirror('goproxy.cn'), ran(1, ['something else'])),
      is: { subject: GO, certainty: 'likely', severity: 'error', params: { store: 'mdm' } },
    },
    'outbound is blocked, and rules of this computer are void': {
      world: world(
        list,
        installed,
        profile({ outbound: 'block', store: 'policy', localRules: false }),
        rule({ action: 'allow' }),
        mirror('goproxy.cn', { tcp: 'access-denied' }),
        denied,
      ),
      is: { subject: GO, certainty: 'confirmed', severity: 'error', params: { ruleId: null } },
    },
  },
  silent: {
    'a rule of this computer': world(list, installed, rule(), mirror('goproxy.cn'), denied),
    'local rules are void, but nothing is blocked': world(list, installed, profile({ localRules: false }), denied),
    'go works': world(list, installed, rule({ store: 'policy' }), mirror('goproxy.cn'), ran(0)),
  },
} satisfies CauseCases;
