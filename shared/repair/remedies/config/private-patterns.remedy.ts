import { defineRemedy } from '../../define-remedy.ts';
import { meantPatterns } from '../../private-patterns.ts';
import { futureSetting } from '../../repair-context.ts';
import { settingEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Private patterns that can never match, written as they were meant: fewer names leak, never more. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '改正写错的私有模块匹配项', en: 'Put mistyped private patterns right' },
  fixes: ['config.goprivate-malformed'],
  risk: 'safe',
  reads: () => ({}),
  plan: ({ subject: name }, _read, context) => {
    const { value: before } = futureSetting(context, name);
    const after = meantPatterns(before);
    if (after === before || after === '') return null;
    const edits = settingEdits(context, name, after);
    return edits && { ...edits, params: { name, before, after } };
  },
  text: {
    'zh-CN': {
      title: ({ name, after }) => `改正 ${name}：${after}`,
      detail: ({ before }) => `原来写的是 ${before}，其中有的项永远匹配不到，私有模块的名字会被发给公共服务。`,
    },
    en: {
      title: ({ name, after }) => `Put ${name} right: ${after}`,
      detail: ({ before }) =>
        `It was ${before}, parts of which can never match: names of private modules went to public services.`,
    },
  },
});
