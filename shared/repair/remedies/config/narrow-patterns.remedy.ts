import { defineRemedy } from '../../define-remedy.ts';
import { narrowPatterns } from '../../private-patterns.ts';
import { futureSetting } from '../../repair-context.ts';
import { settingEdits, unsetEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Takes patterns away that match everybody's modules. Not among the safe ones: a module that is private and that nothing else
 * names would then be asked from public services.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '去掉范围太大的匹配项', en: 'Take patterns away that match everything' },
  fixes: ['config.goprivate-too-broad', 'config.goinsecure-broad'],
  risk: 'disruptive',
  reads: () => ({}),
  plan: ({ subject: name }, _read, context) => {
    const { value: before } = futureSetting(context, name);
    const after = narrowPatterns(before);
    if (after === before) return null;
    const edits = after === '' ? unsetEdits(context, name) : settingEdits(context, name, after);
    return edits && { ...edits, params: { name, before, after } };
  },
  text: {
    'zh-CN': {
      title: ({ name, after }) => (after === '' ? `取消 ${name}` : `缩小 ${name} 的范围：${after}`),
      detail: ({ before }) =>
        `原来是 ${before}，公共模块也被当成私有的。如果有私有模块全靠这一项保护，请先写上它们的域名，否则名字会被发给公共服务。`,
    },
    en: {
      title: ({ name, after }) => (after === '' ? `Take ${name} away` : `Narrow ${name}: ${after}`),
      detail: ({ before }) =>
        `It was ${before}, which makes public modules private. If private modules rest on it, name their hosts first, or public services will be asked for them.`,
    },
  },
});
