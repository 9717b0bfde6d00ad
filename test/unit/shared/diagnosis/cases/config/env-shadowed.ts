import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, way, world } from '../../world.ts';

const stored = 'https://goproxy.cn,direct';
const overrides = (name: string, value: string) =>
  saw(
    'setting.overrides',
    { setting: { name, value, source: 'machine', shadows: [{ source: 'goenv', value: stored }] } },
    'warn',
    name,
  );
const dead = [goproxy('https://dead.example,direct', 'machine'), overrides('GOPROXY', 'https://dead.example,direct')];
const failing = mirror('dead.example', { dns: 'dns-no-such-host' });

export default {
  fires: {
    'the hidden list works where the one in force does not': {
      world: world(...dead, failing, way('goproxy.cn', { role: 'other', shadowed: true }), ran(1)),
      is: {
        subject: 'GOPROXY',
        certainty: 'confirmed',
        severity: 'error',
        controls: ['https://goproxy.cn'],
        params: { value: 'https://dead.example,direct', source: 'machine', hidden: stored, hiddenWorks: true },
      },
    },
    'the hidden mirror was tried as a control already': {
      world: world(...dead, failing, control('goproxy.cn'), ran(1)),
      is: { subject: 'GOPROXY', certainty: 'confirmed', severity: 'error' },
    },
    'the hidden list does not work either': {
      world: world(...dead, failing, way('goproxy.cn', { role: 'other', shadowed: true, tcp: 'timed-out' }), ran(1)),
      is: { subject: 'GOPROXY', certainty: 'possible', severity: 'warning', advisory: true },
    },
    'go works with the value in force': {
      world: world(...dead, mirror('dead.example'), way('goproxy.cn', { role: 'other', shadowed: true }), ran(0)),
      is: { subject: 'GOPROXY', certainty: 'possible', severity: 'warning', advisory: true },
    },
    'another variable, which nobody can try': {
      world: world(overrides('GOSUMDB', 'off'), control('goproxy.cn'), ran(1)),
      is: { subject: 'GOSUMDB', certainty: 'possible', severity: 'warning', advisory: true },
    },
  },
  silent: {
    'a variable that hides nothing': world(goproxy('https://dead.example,direct', 'machine'), failing, ran(1)),
  },
} satisfies CauseCases;
