import type { CauseCases } from '../../cause-cases.ts';
import { again, control, goproxy, idOf, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const answers = (status: number) =>
  mirror('goproxy.example', { http: { status, reason: 'upstream is away', attempts: 2 } });

const URL = 'https://goproxy.example/github.com/google/uuid/@v/v1.1.1.info';
const TEXT = `github.com/google/uuid@v1.1.1: reading ${URL}: 503 Service Unavailable`;
const reply = { target: idOf('goproxy.example'), url: URL, method: 'GET', ms: 9, status: 200, body: 'info' } as const;
const sometimes = (failed: number) =>
  mirror('goproxy.example').map((draft) =>
    draft.code === 'http.reply'
      ? saw(
          'http.reply',
          { ...reply, purpose: 'protocol', attempts: 3, unsteady: { failed, status: 503 } },
          'warn',
          URL,
        )
      : draft,
  );

export default {
  fires: {
    'a 404 that says that the mirror could not look': {
      world: world(
        list,
        saw('module.set', { source: 'built-in', modules: [{ path: 'github.com/google/uuid', version: 'v1.1.1' }] }),
        mirror('goproxy.example', { http: { status: 404, body: 'text', reason: 'not found: bad upstream' } }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { status: 404, reason: 'not found: bad upstream' },
      },
    },
    'one of three answers is a 503, and go got one': {
      world: world(list, sometimes(1), control('goproxy.cn'), ran(1, [TEXT])),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { status: 503, sometimes: { failed: 1, tries: 3 } },
        controls: ['goproxy.example', 'goproxy.cn'],
      },
    },
    'two of three, and go had luck': {
      world: world(list, sometimes(2), ran(0)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'warning',
        params: { sometimes: { failed: 2, tries: 3 } },
      },
    },
    'two of three, and go has not ended: nothing is certain yet': {
      world: world(list, sometimes(2)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'warning' },
    },
    'one of three, and go failed elsewhere': {
      world: world(list, sometimes(1), ran(1, ['github.com/lab/beta@v1.2.0: verifying module: nothing known'])),
      is: { certainty: 'confirmed', subject: 'goproxy.example', severity: 'warning' },
    },
    'go got one, and every try right after went well': {
      world: world(
        list,
        mirror('goproxy.example'),
        saw('http.reply', { ...reply, purpose: 'download', attempts: 3 }, 'ok', URL),
        ran(1, [TEXT]),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'likely',
        severity: 'error',
        params: { status: 503, sometimes: { failed: 0, tries: 4 } },
      },
    },
    'the first question was answered well, the same one fails later': {
      world: world(
        list,
        mirror('goproxy.example'),
        saw('http.reply', { ...reply, purpose: 'download', status: 503, body: 'text', attempts: 3 }, 'fail', URL),
        ran(1, [TEXT]),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { status: 503, sometimes: { failed: 3, tries: 4 } },
      },
    },
    'a 503, while another mirror works': {
      world: world(list, answers(503), control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', status: 503, reason: 'upstream is away' },
        controls: ['goproxy.cn'],
      },
    },
    'a 500, and nothing to compare with': {
      world: world(list, answers(500), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'another file fails always': world(
      list,
      mirror('goproxy.example'),
      again('goproxy.example', { status: 404 }),
      ran(1, [TEXT]),
    ),
    'a 404': world(list, answers(404), control('goproxy.cn'), ran(1)),
    'a 429': world(list, answers(429), control('goproxy.cn'), ran(1)),
  },
} satisfies CauseCases;
