import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://proxy.golang.org');
const cut = (tls: FailureWord) => mirror('proxy.golang.org', { tls });
const otherName = (failure?: FailureWord) => {
  const base = {
    target: 'mirror:https://proxy.golang.org',
    address: '192.0.2.1',
    servername: 'www.microsoft.com',
    ms: 9,
  };
  return saw(
    'tls.other-name',
    failure === undefined ? base : { ...base, failure },
    failure === undefined ? 'ok' : 'warn',
  );
};

export default {
  fires: {
    'cut for this name, answered for another': {
      world: world(list, cut('connection-reset'), otherName(), ran(1)),
      is: {
        subject: 'proxy.golang.org',
        certainty: 'confirmed',
        severity: 'error',
        because: 'connection-reset',
        controls: ['www.microsoft.com@192.0.2.1'],
        params: { host: 'proxy.golang.org', address: '192.0.2.1', otherName: 'www.microsoft.com', silent: false },
      },
    },
    'silence for this name, a polite refusal of another': {
      world: world(list, cut('timed-out'), otherName('tls-handshake-refused'), ran(1)),
      is: { subject: 'proxy.golang.org', certainty: 'confirmed', severity: 'error', because: 'timed-out' },
    },
  },
  silent: {
    'cut for every name': world(list, cut('connection-reset'), otherName('connection-reset'), ran(1)),
    'nobody tried another name': world(list, cut('connection-reset'), ran(1)),
    'a certificate that does not verify': world(list, cut('tls-untrusted'), otherName(), ran(1)),
  },
} satisfies CauseCases;
