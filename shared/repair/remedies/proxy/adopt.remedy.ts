import { defineRemedy } from '../../define-remedy.ts';
import { newVariableEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly proxy: string;
}

/** The proxy that this machine has anyway, for `go` as well: tried with the real one first. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '让 go 使用已有的代理', en: 'Let go use the proxy that is there' },
  fixes: ['proxy.system-only'],
  risk: 'safe',
  reads: ({ params }) => {
    const { proxy } = params;
    return typeof proxy === 'string' ? { trials: [{ id: proxy, variables: { HTTPS_PROXY: proxy } }] } : null;
  },
  plan: ({ params }, { works }, context) => {
    const proxy = String(params['proxy']);
    const edits = works(proxy) ? newVariableEdits(context, 'HTTPS_PROXY', proxy) : null;
    return edits && { ...edits, params: { proxy } };
  },
  text: {
    'zh-CN': {
      title: ({ proxy }) => `让 go 使用已有的代理：HTTPS_PROXY=${proxy}`,
      detail: () => '这台电脑已经在用这个代理；已经试过，go 能用它下载。其他看 HTTPS_PROXY 的程序也会用它。',
    },
    en: {
      title: ({ proxy }) => `Let go use the proxy that is there: HTTPS_PROXY=${proxy}`,
      detail: () =>
        'This computer uses that proxy already, and go has been seen to download through it. Other programs that heed HTTPS_PROXY will use it too.',
    },
  },
});
