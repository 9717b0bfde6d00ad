import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const cut = mirror('goproxy.example', { tls: 'connection-reset' });
const otherName = (failure?: FailureWord) => {
  const base = {
    target: 'mirror:https://goproxy.example',
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

const handshake = {
  target: 'mirror:https://goproxy.example',
  address: '192.0.2.1',
  servername: 'goproxy.example',
  ms: 9,
};
const asked = {
  target: 'mirror:https://goproxy.example',
  url: 'https://goproxy.example/github.com/google/uuid/@v/v1.1.1.info',
  method: 'GET',
  ms: 9,
  attempts: 3,
  status: 200,
  body: 'info',
} as const;
const sometimes = mirror('goproxy.example').map((draft) =>
  draft.code === 'tls.handshake'
    ? saw('tls.handshake', { ...handshake, attempts: 3, unsteady: { failed: 2, failure: 'connection-closed' } }, 'warn')
    : draft,
);

export default {
  fires: {
    'two of three handshakes are cut, and go had luck': {
      world: world(list, sometimes, ran(0)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'warning',
        params: { sometimes: { failed: 2, tries: 3 } },
      },
    },
    'any other name is cut as well': {
      world: world(list, cut, otherName('connection-reset'), control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'connection-reset',
        params: { host: 'goproxy.example' },
      },
    },
    'the connection itself is reset': {
      world: world(list, mirror('goproxy.example', { tcp: 'connection-reset' }), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error', params: { host: 'goproxy.example' } },
    },
  },
  silent: {
    'another name is answered there': world(list, cut, otherName(), ran(1)),
    'go alone was cut, and every try of the same file right after went well': world(
      list,
      mirror('goproxy.example'),
      saw('http.reply', { ...asked, purpose: 'download' }, 'ok', asked.url),
      ran(1, [`github.com/google/uuid@v1.1.1: Get "${asked.url}": read: connection reset by peer`]),
    ),
    'another name is refused politely': world(list, cut, otherName('tls-handshake-refused'), ran(1)),
    'nobody tried another name': world(list, cut, ran(1)),
  },
} satisfies CauseCases;
