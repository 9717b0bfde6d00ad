import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const asked = (failure?: FailureWord, status?: number, target = 'mirror:https://goproxy.example') => {
  const base = { target, name: 'sum.golang.org', module: 'github.com/google/uuid@v1.1.1', verified: false };
  return saw(
    'sumdb.lookup',
    { ...base, ...(failure ? { failure } : {}), ...(status === undefined ? {} : { status }) },
    'fail',
  );
};

export default {
  fires: {
    'the proof does not hold': {
      world: world(list, mirror('goproxy.example'), asked('malformed-output'), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'the mirror answers everything with a page': world(
      list,
      mirror('goproxy.example', { http: { status: 200, body: 'html' } }),
      asked('malformed-output'),
      ran(1),
    ),
    'what answers has the certificate of another, so that go does not come to ask': world(
      list,
      mirror('goproxy.example', { tls: 'tls-wrong-host' }),
      asked('malformed-output'),
      ran(1),
    ),
    'it fails upstream': world(list, mirror('goproxy.example'), asked('exit-status', 502), ran(1)),
  },
} satisfies CauseCases;
