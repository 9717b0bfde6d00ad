import type { CauseCases } from '../../cause-cases.ts';
import { ran, saw, world } from '../../world.ts';

const subject = 'example.org/a@v1.0.0';
const line = (hash: string) =>
  saw(
    'module.sum-line',
    { module: 'example.org/a', version: 'v1.0.0', file: '/p/go.sum', line: 4, hashes: [hash] },
    'ok',
    subject,
  );
const hash = (h1: string, signed?: string) => {
  const more = signed === undefined ? {} : { signed, matches: h1 === signed };
  const params = { target: 'mirror:https://goproxy.cn', module: 'example.org/a', version: 'v1.0.0', h1, ...more };
  return saw('module.hash', params, h1 === signed ? 'ok' : 'fail', subject);
};

export default {
  fires: {
    'what comes is what was signed': {
      world: world(line('h1:old'), hash('h1:good', 'h1:good'), ran(1)),
      is: {
        subject,
        certainty: 'confirmed',
        severity: 'error',
        controls: ['mirror:https://goproxy.cn'],
        params: { file: '/p/go.sum', line: 4, recorded: 'h1:old', signed: 'h1:good' },
      },
    },
  },
  silent: {
    'go.sum has the signed hash: the mirror lies': world(line('h1:good'), hash('h1:evil', 'h1:good'), ran(1)),
    'nobody has the signed hash': world(line('h1:old'), hash('h1:new', 'h1:good'), ran(1)),
    'nothing is signed': world(line('h1:old'), hash('h1:good'), ran(1)),
  },
} satisfies CauseCases;
