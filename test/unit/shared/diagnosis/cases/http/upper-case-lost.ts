import type { CauseCases } from '../../cause-cases.ts';
import { asked, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://m.example,direct');
const set = (source: 'built-in' | 'project') => saw('module.set', { source, modules: [] });
const escaped = (status: number) => asked('m.example', 'upper-case', status, status === 200 ? 'info' : 'text');
const failed = [
  ...ran(1),
  saw('go.download-error', { module: 'github.com/BurntSushi/toml', version: 'v0.3.1', text: '404', hints: [] }, 'fail'),
];
const is = { subject: 'm.example', certainty: 'confirmed', severity: 'error' } as const;

export default {
  fires: {
    'everybody has the module': {
      world: world(list, set('built-in'), mirror('m.example'), escaped(404), failed),
      is: { ...is, targets: ['mirror:https://m.example'] },
    },
    'the path is served as it is': {
      world: world(
        list,
        set('project'),
        mirror('m.example'),
        escaped(404),
        asked('m.example', 'unescaped', 200),
        failed,
      ),
      is,
    },
    'another mirror of the list has it': {
      world: world(
        goproxy('https://m.example,https://n.example'),
        set('project'),
        mirror('m.example'),
        mirror('n.example', { entry: 1 }),
        escaped(404),
        asked('n.example', 'upper-case', 200),
        failed,
      ),
      is,
    },
    'go got it elsewhere': {
      world: world(list, set('built-in'), mirror('m.example'), escaped(403), ran(0)),
      is: { ...is, severity: 'warning' },
    },
  },
  silent: {
    'it is served': world(list, set('built-in'), mirror('m.example'), escaped(200), ran(0)),
    'a module that the mirror may rightly lack': world(
      list,
      set('project'),
      mirror('m.example'),
      escaped(404),
      asked('m.example', 'unescaped', 404),
      failed,
    ),
    'the mirror fails at everything': world(
      list,
      set('built-in'),
      mirror('m.example', { http: { status: 404 } }),
      escaped(404),
      failed,
    ),
  },
} satisfies CauseCases;
