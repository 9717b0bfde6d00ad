import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const tells = (told: string) =>
  mirror('goproxy.example', { http: { status: 200, body: 'info', asked: 'v1.1.1', told } });

export default {
  fires: {
    'another version than the one asked for': {
      world: world(list, tells('v1.1.0'), control('goproxy.cn'), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', asked: 'v1.1.1', told: 'v1.1.0' },
      },
    },
    'and nothing to compare with': {
      world: world(list, tells('v1.1.0'), ran(1)),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'the version asked for': world(list, tells('v1.1.1'), ran(1)),
    'no version at all': world(list, mirror('goproxy.example', { http: { status: 200, body: 'html' } }), ran(1)),
  },
} satisfies CauseCases;
