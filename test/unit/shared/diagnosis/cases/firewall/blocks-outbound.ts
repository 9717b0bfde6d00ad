import type { CauseCases } from '../../cause-cases.ts';
import { denied, GO, installed, list, profile, rule } from '../../guard-world.ts';
import { mirror, ran, world } from '../../world.ts';

export default {
  fires: {
    'nothing allows go, and we are denied too': {
      world: world(
        list,
        installed,
        profile({ outbound: 'block' }),
        mirror('goproxy.cn', { tcp: 'access-denied' }),
        denied,
      ),
      is: {
        subject: GO,
        certainty: 'confirmed',
        severity: 'error',
        targets: ['mirror:https://goproxy.cn'],
        params: { profiles: ['private'] },
      },
    },
    'a rule allows go in another kind of network': {
      world: world(
        list,
        installed,
        profile({ outbound: 'block' }),
        rule({ action: 'allow', profiles: ['Domain'] }),
        mirror('goproxy.cn'),
        ran(1, ['something else']),
      ),
      is: { subject: GO, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'a rule allows go': world(list, installed, profile({ outbound: 'block' }), rule({ action: 'allow' }), denied),
    'the firewall is off': world(list, installed, profile({ outbound: 'block', enabled: false }), denied),
    'rules of this computer are void': world(
      list,
      installed,
      profile({ outbound: 'block', localRules: false }),
      denied,
    ),
    'go works': world(list, installed, profile({ outbound: 'block' }), ran(0)),
  },
} satisfies CauseCases;
