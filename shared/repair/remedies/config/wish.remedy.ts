import { defineRemedy } from '../../define-remedy.ts';
import type { Wish } from '../../wish-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly wishes: readonly Wish[];
}

/** A setting as a person wants it. Cures nothing by itself, so that no cause proposes it: only a person does. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '按选择修改设置', en: 'Change a setting as chosen' },
  fixes: [],
  risk: 'safe',
  reads: () => null,
  plan: () => null,
  text: {
    'zh-CN': {
      title: ({ wishes }) =>
        wishes.map(({ name, value }) => (value === null ? `取消 ${name}` : `${name} 改为 ${value}`)).join('，'),
      detail: () => '改动前已经用 go 试过：这样设置能下载。',
    },
    en: {
      title: ({ wishes }) =>
        wishes.map(({ name, value }) => (value === null ? `Take ${name} away` : `Set ${name} to ${value}`)).join(', '),
      detail: () => 'Tried with the real go before anything was changed: it can download like this.',
    },
  },
});
