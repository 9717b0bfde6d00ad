import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const untrusted = (trustedBySystem: boolean) =>
  mirror('goproxy.example', { tls: 'tls-untrusted' }).map((draft) =>
    draft.code === 'tls.handshake' ? { ...draft, params: { ...draft.params, trustedBySystem } } : draft,
  ) as unknown as ReturnType<typeof mirror>;
const replaced = (problems: readonly { place: string; failure: 'not-found' }[] = []) =>
  saw('trust.replaced', { variable: 'SSL_CERT_FILE', value: '/ca.pem', certificates: 1, problems });
const gone = [{ place: '/ca.pem', failure: 'not-found' }] as const;

export default {
  fires: {
    'the roots of the system would have trusted it': {
      world: world(list, replaced(), untrusted(true), ran(1)),
      is: {
        subject: 'SSL_CERT_FILE',
        certainty: 'confirmed',
        severity: 'error',
        because: 'tls-untrusted',
        targets: ['mirror:https://goproxy.example'],
        controls: ['https://goproxy.example'],
        params: { hosts: ['goproxy.example'] },
      },
    },
    'the file is gone, and nothing is broken by it': {
      world: world(list, replaced(gone), mirror('goproxy.example'), ran(0)),
      is: { subject: 'SSL_CERT_FILE', certainty: 'confirmed', severity: 'warning', advisory: true },
    },
  },
  silent: {
    'nobody would have trusted it': world(list, replaced(), untrusted(false), ran(1)),
    'it works': world(list, replaced(), mirror('goproxy.example'), ran(0)),
    'no variable is set': world(list, untrusted(true), ran(1)),
  },
} satisfies CauseCases;
