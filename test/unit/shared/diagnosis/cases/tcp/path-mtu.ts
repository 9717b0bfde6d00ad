import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const small = (host: string, role: 'mirror' | 'control', alert: boolean) => {
  const base = { target: `${role}:https://${host}`, address: '192.0.2.1', servername: host, ms: 5, alert };
  return saw('tls.small-answer', alert ? base : { ...base, failure: 'timed-out' }, alert ? 'ok' : 'warn');
};
const silent = { tls: 'timed-out' } as const;
const place = { target: 'mirror:https://goproxy.example', address: '192.0.2.1' };
const hello = (kind: 'large' | 'ordinary', failure?: FailureWord) =>
  saw('tls.other-hello', { ...place, hello: kind, ms: 9, ...(failure ? { failure } : {}) }, failure ? 'warn' : 'ok');
const request = (failure?: FailureWord) =>
  saw('tls.large-request', { ...place, bytes: 2000, ...(failure ? { failure } : {}) }, failure ? 'warn' : 'ok');

export default {
  fires: {
    'unrelated hosts are silent, and their small refusals arrive': {
      world: world(
        list,
        mirror('goproxy.example', silent),
        small('goproxy.example', 'mirror', true),
        control('goproxy.cn', silent),
        small('goproxy.cn', 'control', true),
        ran(1),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        params: { hosts: ['goproxy.example', 'goproxy.cn'], direction: 'in' },
        controls: ['small-answer@goproxy.example', 'small-answer@goproxy.cn'],
      },
    },
    'go has passed the mirror by, on the same way to the origins': {
      world: world(
        goproxy('https://goproxy.example|direct'),
        mirror('goproxy.example', silent),
        small('goproxy.example', 'mirror', true),
        control('goproxy.cn', silent),
        small('goproxy.cn', 'control', true),
        ran(null),
      ),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'error' },
    },
    'go has passed the mirror by, and somebody else sends large answers': {
      world: world(
        goproxy('https://goproxy.example|direct'),
        mirror('goproxy.example', silent),
        small('goproxy.example', 'mirror', true),
        control('goproxy.cn', silent),
        small('goproxy.cn', 'control', true),
        control('proxy.golang.org'),
        ran(null),
      ),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'warning' },
    },
    'one host only, which may have a fault of its own': {
      world: world(list, mirror('goproxy.example', silent), small('goproxy.example', 'mirror', true), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
    'on the way out: a large hello and a large request fall silent': {
      world: world(
        list,
        mirror('goproxy.example'),
        hello('large', 'timed-out'),
        hello('ordinary'),
        request('timed-out'),
        ran(1),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { hosts: ['goproxy.example'], direction: 'out' },
      },
    },
  },
  silent: {
    'the small refusal does not arrive either': world(
      list,
      mirror('goproxy.example', silent),
      small('goproxy.example', 'mirror', false),
      control('goproxy.cn', silent),
      small('goproxy.cn', 'control', false),
      ran(1),
    ),
    'only the hello is too large, a request of the same size passes': world(
      list,
      mirror('goproxy.example'),
      hello('large', 'timed-out'),
      hello('ordinary'),
      request(),
      ran(1),
    ),
  },
} satisfies CauseCases;
