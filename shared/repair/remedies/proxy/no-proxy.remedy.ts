import { defineRemedy } from '../../define-remedy.ts';
import { futureSetting, type RepairContext } from '../../repair-context.ts';
import { newVariableEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly host: string;
  readonly after: string;
}

/** An internal host added to NO_PROXY, after the real `go` has downloaded without the proxy there. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '把内网地址加入 NO_PROXY', en: 'Add an internal host to NO_PROXY' },
  fixes: ['proxy.no-proxy-missing'],
  risk: 'safe',
  reads: ({ params }, context) => {
    const value = completed(params, context);
    return value === null ? null : { trials: [{ id: value, variables: { NO_PROXY: value } }] };
  },
  plan: ({ params }, { works }, context) => {
    const after = completed(params, context);
    if (after === null || !works(after)) return null;
    const edits = newVariableEdits(context, 'NO_PROXY', after);
    return edits && { ...edits, params: { host: String(params['host']), after } };
  },
  text: {
    'zh-CN': {
      title: ({ host }) => `访问 ${host} 不走代理`,
      detail: ({ after }) => `NO_PROXY 变成 ${after}；已经试过，直接访问可以下载。其他地址仍走代理。`,
    },
    en: {
      title: ({ host }) => `Reach ${host} without the proxy`,
      detail: ({ after }) =>
        `NO_PROXY becomes ${after}; go has been seen to download like this. Everything else still goes by proxy.`,
    },
  },
});

function completed({ host }: Readonly<Record<string, unknown>>, context: RepairContext): string | null {
  if (typeof host !== 'string' || host === '') return null;
  const now = futureSetting(context, 'NO_PROXY').value || futureSetting(context, 'no_proxy').value;
  return [...now.split(',').filter((part) => part.trim() !== ''), host].join(',');
}
