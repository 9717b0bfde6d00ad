import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const place = { target: 'mirror:https://goproxy.example', address: '192.0.2.1' };
const hello = (kind: 'large' | 'ordinary', failure?: FailureWord) =>
  saw('tls.other-hello', { ...place, hello: kind, ms: 9, ...(failure ? { failure } : {}) }, failure ? 'warn' : 'ok');
const request = (failure?: FailureWord) =>
  saw('tls.large-request', { ...place, bytes: 2000, ...(failure ? { failure } : {}) }, failure ? 'warn' : 'ok');

export default {
  fires: {
    'the large one is dropped, the small one and a large request pass': {
      world: world(list, mirror('goproxy.example'), hello('large', 'timed-out'), hello('ordinary'), request(), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'error', because: 'timed-out' },
    },
  },
  silent: {
    'large requests vanish too: it is the line': world(
      list,
      mirror('goproxy.example'),
      hello('large', 'timed-out'),
      hello('ordinary'),
      request('timed-out'),
      ran(1),
    ),
    'the small one fails as well by now': world(
      list,
      mirror('goproxy.example'),
      hello('large', 'timed-out'),
      hello('ordinary', 'timed-out'),
      request(),
      ran(1),
    ),
    'both pass': world(list, mirror('goproxy.example'), hello('large'), hello('ordinary'), request(), ran(1)),
  },
} satisfies CauseCases;
