import type { CauseCases } from '../../cause-cases.ts';
import { asked, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://m.example,direct');
const set = (source: 'built-in' | 'project') => saw('module.set', { source, modules: [] });
const unlisted = asked('m.example', 'list', 500, 'text');

export default {
  fires: {
    'the list is out of order': {
      world: world(list, set('built-in'), mirror('m.example'), unlisted, ran(0)),
      is: {
        subject: 'm.example',
        certainty: 'confirmed',
        severity: 'warning',
        params: { host: 'm.example', status: 500, asked: 'list' },
      },
    },
    'only the newest is not told': {
      world: world(
        list,
        set('built-in'),
        mirror('m.example'),
        asked('m.example', 'list', 200, 'list'),
        asked('m.example', 'latest', 404, 'text'),
        ran(0),
      ),
      is: {
        subject: 'm.example',
        certainty: 'confirmed',
        severity: 'warning',
        params: { host: 'm.example', status: 404, asked: 'latest' },
      },
    },
  },
  silent: {
    'a list': world(list, set('built-in'), mirror('m.example'), asked('m.example', 'list', 200, 'list'), ran(0)),
    'a module that is no matter of ours': world(list, set('project'), mirror('m.example'), unlisted, ran(0)),
    'nothing was answered': world(
      list,
      set('built-in'),
      mirror('m.example'),
      asked('m.example', 'list', 'timed-out'),
      ran(0),
    ),
  },
} satisfies CauseCases;
