import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.corp.example');
const answers = (status: number, more: object = {}) => mirror('goproxy.corp.example', { http: { status, ...more } });

export default {
  fires: {
    'a 403 with the reason of a policy, while another mirror answers': {
      world: world(list, answers(403, { reason: 'blocked by policy' }), control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.corp.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.corp.example', status: 403, reason: 'blocked by policy' },
        controls: ['goproxy.cn'],
      },
    },
    'a 451, and nothing to compare with': {
      world: world(list, answers(451), ran(1)),
      is: { subject: 'goproxy.corp.example', certainty: 'likely', severity: 'error' },
    },
    'a 418 that does not say when to come back': {
      world: world(list, answers(418), control('goproxy.cn'), ran(1)),
      is: { subject: 'goproxy.corp.example', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'it wants an account': world(list, answers(401), ran(1)),
    'a 404': world(list, answers(404), control('goproxy.cn'), ran(1)),
    'a 429': world(list, answers(429), control('goproxy.cn'), ran(1)),
    'a 403 of the host that a redirect led to': world(
      list,
      answers(403, { hops: ['https://storage.example/x.zip'] }),
      control('goproxy.cn'),
      ran(1),
    ),
  },
} satisfies CauseCases;
