import type { CauseCases } from '../../cause-cases.ts';
import { asked, goproxy, mirror, ran, world } from '../../world.ts';

const page = asked('m.example', 'absent', 200, 'html');

export default {
  fires: {
    'a page, and an entry behind the comma': {
      world: world(goproxy('https://m.example,direct'), mirror('m.example'), page, ran(0)),
      is: { subject: 'm.example', certainty: 'confirmed', severity: 'warning', advisory: true },
    },
  },
  silent: {
    'it says so': world(
      goproxy('https://m.example,direct'),
      mirror('m.example'),
      asked('m.example', 'absent', 404),
      ran(0),
    ),
    'any error leads on': world(goproxy('https://m.example|direct'), mirror('m.example'), page, ran(0)),
    'nothing to go on to': world(goproxy('https://m.example'), mirror('m.example'), page, ran(0)),
  },
} satisfies CauseCases;
