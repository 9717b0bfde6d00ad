import { defineRemedy } from '../../define-remedy.ts';
import { gitFile, unsetGitEdit } from '../../git-edits.ts';
import { proxyEndpoint } from '../../proxy-variables.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly key: string;
  readonly proxy: string;
  readonly file: string;
}

/** git's own proxy, where nobody listens, while the code host is reached without it. Source: go-failures F49. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '去掉 git 失效的代理', en: 'Take git’s dead proxy away' },
  fixes: ['proxy.git-dead'],
  risk: 'safe',
  reads: ({ params }, context) => {
    const file = gitFile(context, String(params['where']));
    const reached = context.situation.views.some(
      ({ target, tls }) => target.host === params['host'] && tls.some(({ outcome }) => outcome === 'ok'),
    );
    return file !== null && reached ? { files: [file] } : null;
  },
  plan: ({ params }, read, context) => {
    const file = gitFile(context, String(params['where'])) ?? '';
    const key = String(params['key']);
    const proxy = String(params['address']);
    const endpoint = proxyEndpoint(proxy);
    const made = unsetGitEdit(context, file, read.file(file) ?? '', (one) => {
      return one.key === key && proxyEndpoint(one.value) === endpoint;
    });
    return made && { params: { key, proxy, file }, edits: [made.edit], command: made.command };
  },
  text: {
    'zh-CN': {
      title: ({ key, proxy }) => `停用 git 的 ${key}（${proxy}）`,
      detail: ({ file }) =>
        `那里没有程序在监听，而代码网站不经过它也连得上。只把 ${file} 里的这一行改成注释；git 访问其他网站时也不再用它。`,
    },
    en: {
      title: ({ key, proxy }) => `Take ${key} out of git's settings (${proxy})`,
      detail: ({ file }) =>
        `Nothing listens there, and the code host is reached without it. Only that line of ${file} becomes a remark; git uses the proxy for no other host either.`,
    },
  },
});
