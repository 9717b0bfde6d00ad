import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, ran, world } from '../../world.ts';

const text =
  'github.com/google/uuid@v1.1.1: refusing to pass credentials to insecure URL: http://li:xxxxx@goproxy.corp.example.com';

export default {
  fires: {
    'go refuses': {
      world: world(goproxy('http://li:secret@goproxy.corp.example.com'), ran(1, [text])),
      is: { subject: 'goproxy.corp.example.com', certainty: 'confirmed', severity: 'error' },
    },
    'go has not said so': {
      world: world(goproxy('http://li:secret@goproxy.corp.example.com'), ran(null)),
      is: { subject: 'goproxy.corp.example.com', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    https: world(goproxy('https://li:secret@goproxy.corp.example.com'), ran(1)),
    'no password': world(goproxy('http://goproxy.corp.example.com'), ran(1)),
    'go works': world(goproxy('http://li:secret@goproxy.corp.example.com'), ran(0)),
  },
} satisfies CauseCases;
