import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, saw, world } from '../../world.ts';

const subject = 'example.org/a@v1.0.0';
const hash = (target: string, h1: string, matches: boolean) =>
  saw(
    'module.hash',
    { target, module: 'example.org/a', version: 'v1.0.0', h1, signed: 'h1:right=', matches },
    matches ? 'ok' : 'fail',
    subject,
  );
const lying = hash('mirror:https://bad.example', 'h1:wrong=', false);
const honest = hash('control:https://goproxy.cn', 'h1:right=', true);
const hosts = [goproxy('https://bad.example'), mirror('bad.example'), control('goproxy.cn')];

export default {
  fires: {
    'one mirror lies, another one does not': {
      world: world(...hosts, lying, honest),
      is: {
        subject,
        certainty: 'confirmed',
        severity: 'error',
        controls: ['goproxy.cn'],
        params: {
          module: subject,
          mirrors: ['bad.example'],
          h1: 'h1:wrong=',
          signed: 'h1:right=',
          honest: ['goproxy.cn'],
        },
      },
    },
  },
  silent: {
    'nobody has the signed hash': world(...hosts, lying),
    'everybody has it': world(...hosts, honest, hash('mirror:https://bad.example', 'h1:right=', true)),
    'another module is the sound one': world(...hosts, lying, { ...honest, subject: 'example.org/b@v1.0.0' }),
  },
} satisfies CauseCases;
