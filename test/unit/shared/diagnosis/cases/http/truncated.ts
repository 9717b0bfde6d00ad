import type { CauseCases } from '../../cause-cases.ts';
import { again, control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const zip = { url: 'https://goproxy.example/github.com/google/uuid/@v/v1.1.1.zip' };

export default {
  fires: {
    'the first question is answered in full, the archive is not': {
      world: world(
        list,
        mirror('goproxy.example'),
        again('goproxy.example', { ...zip, failure: 'http-truncated' }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', file: 'github.com/google/uuid/@v/v1.1.1.zip' },
        because: 'http-truncated',
      },
    },
    'nothing at all arrives of one file, always': {
      world: world(
        list,
        mirror('goproxy.example'),
        again('goproxy.example', { ...zip, failure: 'connection-closed', attempts: 3 }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { file: 'github.com/google/uuid/@v/v1.1.1.zip', nothing: true },
        because: 'connection-closed',
      },
    },
    'by the host that a redirect led to': {
      world: world(
        list,
        mirror('goproxy.example'),
        again('goproxy.example', { ...zip, failure: 'http-truncated', hops: ['https://storage.example/x.zip'] }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: { subject: 'storage.example', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'the first question is cut already': world(
      list,
      mirror('goproxy.example', { http: 'connection-closed' }),
      control('goproxy.cn'),
      ran(1),
    ),
    'the archive arrived when it was asked for again': world(
      list,
      mirror('goproxy.example'),
      again('goproxy.example', { ...zip, status: 200, body: 'zip' }),
      control('goproxy.cn'),
      ran(1),
    ),
  },
} satisfies CauseCases;
