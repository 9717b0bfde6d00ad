import type { CauseCases } from '../../cause-cases.ts';
import { mirror, ran, saw, world } from '../../world.ts';

const editor = (value: string, name = 'GOPROXY') =>
  saw('editor.variable', { name, value, own: 'https://goproxy.cn,direct', file: '/p/.vscode/settings.json', line: 3 });
const is = (wrong: string) => ({
  subject: 'GOPROXY',
  certainty: 'confirmed' as const,
  severity: 'warning' as const,
  params: { wrong, line: 3 },
});
const remark = { subject: 'GOPROXY', certainty: 'possible', severity: 'warning', advisory: true } as const;

export default {
  fires: {
    'a mirror that was given up': { world: world(editor('https://gocenter.io,direct'), ran(0)), is: is('gone') },
    'nothing at all': { world: world(editor('off'), ran(0)), is: is('off') },
    'no list': { world: world(editor('goproxy'), ran(0)), is: is('malformed') },
    'a mirror that has just failed': {
      world: world(
        editor('https://goproxy.corp.example,direct'),
        mirror('goproxy.corp.example', { tcp: 'connection-refused' }),
        mirror('goproxy.cn', { entry: 1 }),
        ran(0),
      ),
      is: is('fails'),
    },
    'another mirror, which may be meant': { world: world(editor('https://goproxy.io,direct'), ran(0)), is: remark },
    'another proxy': {
      world: world(editor('http://127.0.0.1:7890', 'HTTPS_PROXY'), ran(0)),
      is: { ...remark, subject: 'HTTPS_PROXY' },
    },
  },
  silent: { 'the editor has nothing of its own': world(ran(0)) },
} satisfies CauseCases;
