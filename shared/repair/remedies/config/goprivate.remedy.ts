import { defineRemedy } from '../../define-remedy.ts';
import { futureSetting } from '../../repair-context.ts';
import { settingEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly pattern: string;
  readonly after: string;
}

/** The host of a private module added to GOPRIVATE: public services are not asked about it any more. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '把私有模块加入 GOPRIVATE', en: 'Add a private module to GOPRIVATE' },
  fixes: ['config.goprivate-missing'],
  risk: 'safe',
  reads: ({ params }) => (typeof params['pattern'] === 'string' && params['pattern'] !== '' ? {} : null),
  plan: ({ params }, _read, context) => {
    const pattern = String(params['pattern']);
    const before = futureSetting(context, 'GOPRIVATE').value;
    const after = [...before.split(',').filter((part) => part !== ''), pattern].join(',');
    const edits = settingEdits(context, 'GOPRIVATE', after);
    return edits && { ...edits, params: { pattern, after } };
  },
  text: {
    'zh-CN': {
      title: ({ pattern }) => `把 ${pattern} 加入 GOPRIVATE`,
      detail: ({ after }) => `GOPRIVATE 变成 ${after}：这些模块由 go 直接去代码仓库取，名字不再发给公共服务。`,
    },
    en: {
      title: ({ pattern }) => `Add ${pattern} to GOPRIVATE`,
      detail: ({ after }) =>
        `GOPRIVATE becomes ${after}: go fetches these modules from their repositories and asks no public service about them.`,
    },
  },
});
