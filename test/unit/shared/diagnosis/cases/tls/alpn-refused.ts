import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, idOf, mirror, ran, saw, world } from '../../world.ts';

const hello = (kind: 'h2' | 'ordinary' | 'large', failure?: FailureWord) => {
  const base = { target: idOf('m.example'), address: '192.0.2.1', hello: kind, ms: 9 } as const;
  return saw('tls.other-hello', failure ? { ...base, failure } : base, failure ? 'warn' : 'ok', 'm.example');
};
const base = [goproxy('https://m.example'), mirror('m.example'), ran(1)].flat();

export default {
  fires: {
    'only the one with the offer is cut': {
      world: world(base, hello('h2', 'connection-reset'), hello('ordinary'), hello('large')),
      is: { subject: 'm.example', certainty: 'confirmed', severity: 'error', because: 'connection-reset' },
    },
    'only the one with the offer vanishes': {
      world: world(base, hello('h2', 'timed-out'), hello('ordinary'), hello('large')),
      is: {
        subject: 'm.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'm.example', silent: true },
      },
    },
  },
  silent: {
    'all get through': world(base, hello('h2'), hello('ordinary'), hello('large')),
    'large ones are cut too': world(
      base,
      hello('h2', 'connection-reset'),
      hello('ordinary'),
      hello('large', 'timed-out'),
    ),
    'all are cut': world(base, hello('h2', 'timed-out'), hello('ordinary', 'timed-out'), hello('large', 'timed-out')),
  },
} satisfies CauseCases;
