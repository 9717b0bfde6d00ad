import type { CauseCases } from '../../cause-cases.ts';
import { again, control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const zip = 'https://goproxy.example/rsc.io/quote/@v/v1.5.2.zip';

export default {
  fires: {
    'the first request is never answered': {
      world: world(list, mirror('goproxy.example', { http: 'timed-out' }), control('goproxy.cn'), ran(null)),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'error', because: 'timed-out' },
    },
    'small files pass, the large one hangs twice': {
      world: world(
        list,
        mirror('goproxy.example'),
        again('goproxy.example', { failure: 'timed-out' }),
        ran(null, [], zip),
      ),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'error', because: 'timed-out' },
    },
    'and nothing to compare with': {
      world: world(list, mirror('goproxy.example', { http: 'timed-out' })),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
    'small files pass, go hangs on a large one': {
      world: world(list, mirror('goproxy.example'), ran(null, [], zip)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error', because: 'timed-out' },
    },
  },
  silent: {
    'asked for again, the large one breaks off instead': world(
      list,
      mirror('goproxy.example'),
      again('goproxy.example', { failure: 'http-truncated' }),
      ran(null, [], zip),
    ),
    'a reset': world(list, mirror('goproxy.example', { http: 'connection-reset' }), ran(1)),
    'go was stopped and nothing hung': world(list, mirror('goproxy.example'), ran(null)),
    'go was stopped early, at a file that it is given whoever gets through the handshake': world(
      list,
      mirror('goproxy.example'),
      ran(null, [], 'https://goproxy.example/github.com/google/uuid/@v/v1.1.1.info'),
    ),
    'it hangs at a host that only begins alike': world(
      list,
      mirror('goproxy.example'),
      ran(null, [], 'https://goproxy.example.org/x.zip'),
    ),
  },
} satisfies CauseCases;
