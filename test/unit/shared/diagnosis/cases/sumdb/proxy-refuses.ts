import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, saw, supported, world } from '../../world.ts';

const QUESTION = 'http://goproxy.example/sumdb/sum.golang.org/supported';
const question = {
  target: 'mirror:http://goproxy.example',
  method: 'GET',
  purpose: 'sumdb-supported',
  ms: 1,
  attempts: 1,
  status: 403,
} as const;
const list = goproxy('https://goproxy.example');

export default {
  fires: {
    'a 403, while it serves modules': {
      world: world(list, mirror('goproxy.example'), supported('goproxy.example', 403), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', status: 403, reason: '' },
      },
    },
  },
  silent: {
    'go refuses to send the password in its address, and asks nothing': world(
      goproxy('http://li:secret@goproxy.example'),
      mirror('goproxy.example', { url: 'http://goproxy.example' }),
      saw('http.reply', { ...question, url: QUESTION }, 'fail', QUESTION),
      ran(1),
    ),
    'it passes questions on': world(list, mirror('goproxy.example'), supported('goproxy.example', 200), ran(1)),
    'go works': world(list, mirror('goproxy.example'), supported('goproxy.example', 403), ran(0)),
    'the mirror fails anyway': world(
      list,
      mirror('goproxy.example', { http: { status: 503 } }),
      supported('goproxy.example', 503),
      ran(1),
    ),
  },
} satisfies CauseCases;
