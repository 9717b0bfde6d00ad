import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const bad = (tls: FailureWord) => mirror('goproxy.example', { tls });
const greeted = (answer: { protocol: string } | { failure: FailureWord }) => {
  const base = { target: 'mirror:https://goproxy.example', address: '192.0.2.1', hello: 'legacy', ms: 9 } as const;
  return saw('tls.other-hello', { ...base, ...answer }, 'protocol' in answer ? 'ok' : 'warn');
};

export default {
  fires: {
    'old protocols on the list, it agrees': {
      world: world(list, bad('tls-handshake-refused'), greeted({ protocol: 'TLSv1.2' }), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', protocol: 'TLSv1.2' },
        controls: ['TLSv1.2@192.0.2.1'],
      },
    },
    'older than anything this runtime can speak': {
      world: world(list, bad('tls-protocol-version'), greeted({ failure: 'tls-protocol-version' }), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'refused with old protocols too: it is not about age': world(
      list,
      bad('tls-handshake-refused'),
      greeted({ failure: 'tls-handshake-refused' }),
      control('goproxy.cn'),
      ran(1),
    ),
  },
} satisfies CauseCases;
