import { splitQuoted } from '../../../go/goflags.ts';
import { defineRemedy } from '../../define-remedy.ts';
import { futureSetting } from '../../repair-context.ts';
import { settingEdits, unsetEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly before: string;
  readonly after: string;
}

/** Takes -mod=vendor out of GOFLAGS; other flags stay. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '去掉 GOFLAGS 里的 -mod=vendor', en: 'Take -mod=vendor out of GOFLAGS' },
  fixes: ['config.goflags-vendor'],
  risk: 'safe',
  reads: () => ({}),
  plan: (_cause, _read, context) => {
    const { value: before } = futureSetting(context, 'GOFLAGS');
    const words = splitQuoted(before);
    if (!Array.isArray(words)) return null;
    const after = words.filter((word) => !/^--?mod=/u.test(word)).join(' ');
    if (after === before) return null;
    const edits = after === '' ? unsetEdits(context, 'GOFLAGS') : settingEdits(context, 'GOFLAGS', after);
    return edits && { ...edits, params: { before, after } };
  },
  text: {
    'zh-CN': {
      title: () => '去掉 GOFLAGS 里的 -mod=vendor',
      detail: ({ before, after }) =>
        `GOFLAGS 从 ${before} 改成 ${after === '' ? '不设置' : after}，go 就会去下载模块。`,
    },
    en: {
      title: () => 'Take -mod=vendor out of GOFLAGS',
      detail: ({ before, after }) =>
        `GOFLAGS changes from ${before} to ${after === '' ? 'nothing' : after}, so that go downloads modules again.`,
    },
  },
});
