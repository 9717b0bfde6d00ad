import type { ObservationParams } from '../../../../../../shared/domain/finding.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, saw, world } from '../../world.ts';

const program = 'C:\\Program Files\\Go\\bin\\go.exe';
const git = 'C:\\Program Files\\Git\\cmd\\git.exe';
const rule = (changes: Partial<ObservationParams['firewall.rule']> = {}) => {
  const params: ObservationParams['firewall.rule'] = {
    program,
    ruleId: '{5C0B}',
    ruleName: '禁止 go.exe 联网',
    direction: 'out',
    action: 'block',
    active: true,
    profiles: [],
    store: 'local',
    ...changes,
  };
  return saw('firewall.rule', params, 'fail', program);
};
const denied = ran(1, [
  'Get "https://goproxy.cn/x": dial tcp 192.0.2.1:443: connectex: An attempt was made to access a socket in a way forbidden by its access permissions.',
]);
const list = goproxy('https://goproxy.cn,direct');

export default {
  fires: {
    'we get through, go is denied': {
      world: world(list, rule(), mirror('goproxy.cn'), denied),
      is: {
        subject: program,
        certainty: 'confirmed',
        severity: 'error',
        because: 'access-denied',
        controls: ['https://goproxy.cn'],
        params: { program, ruleId: '{5C0B}', ruleName: '禁止 go.exe 联网', everyProgram: false },
      },
    },
    'we get through, go fails in other words': {
      world: world(list, rule(), mirror('goproxy.cn'), ran(1, ['something else'])),
      is: { subject: program, certainty: 'likely', severity: 'error' },
    },
    'a rule for every program: we are denied too': {
      world: world(list, rule({ everyProgram: true }), mirror('goproxy.cn', { tcp: 'access-denied' }), denied),
      is: {
        subject: program,
        certainty: 'confirmed',
        severity: 'error',
        targets: ['mirror:https://goproxy.cn'],
        controls: ['https://goproxy.cn'],
      },
    },
    'a rule against git, which is not needed for every module': {
      world: world(list, rule({ program: git }), mirror('goproxy.cn'), ran(1, ['something else'])),
      is: { subject: git, certainty: 'likely', severity: 'warning' },
    },
    'go has not been run': {
      world: world(list, rule(), mirror('goproxy.cn')),
      is: { subject: program, certainty: 'possible', severity: 'warning' },
    },
  },
  silent: {
    'a rule of a policy': world(list, rule({ store: 'policy' }), mirror('goproxy.cn'), denied),
    'an allow rule': world(list, rule({ action: 'allow' }), mirror('goproxy.cn'), denied),
    'a rule that is switched off': world(list, rule({ active: false }), mirror('goproxy.cn'), denied),
    'an inbound rule': world(list, rule({ direction: 'in' }), mirror('goproxy.cn'), denied),
    'go works in spite of it': world(list, rule(), mirror('goproxy.cn'), ran(0)),
  },
} satisfies CauseCases;
