import { defineCause } from '../../define-cause.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface GitDead extends Record<string, unknown> {
  readonly key: string;
  readonly address: string;
  /** The file that it stands in. */
  readonly where: string;
  readonly host: string;
}

/** git has a proxy of its own, and nobody listens there. Source: go-failures F49; git-config(1), http.proxy. */
export default defineCause<GitDead>({
  layer: 'proxy',
  order: 15,
  find: (situation) => {
    const missing = missingOrigins(situation);
    return situation.findings
      .of('git.proxy')
      .flatMap((f) => {
        const { failure, setting, address, target } = f.params;
        const views = missing.filter(({ repository }) => repository?.params.target === target);
        if (failure === undefined || views.length === 0) return [];
        return [
          {
            subject: 'http.proxy',
            params: {
              key: setting.key,
              address,
              where: setting.origin.replace(/^file:/u, ''),
              host: views[0]?.repository?.params.host ?? '',
            },
            certainty: 'confirmed' as const,
            severity: 'error' as const,
            because: failure,
            targets: [target],
            evidence: evidenceOf([f, ...views.map(({ error }) => error)]),
            explains: [f.id, ...views.flatMap(({ error }) => (error ? [error.id] : []))],
          },
        ];
      })
      .slice(0, 1);
  },
  text: {
    'zh-CN': {
      headline: () => 'git 的代理没有在运行',
      summary: ({ key, address }) => `git 的设置 ${key} 指向 ${address}，但那里没有程序在监听。`,
      detail: ({ where, host }) =>
        `它写在 ${where} 里，只对 git 起作用：go 自己连得上，轮到 git 去 ${host} 取代码时就失败。常见于代理软件退出后的残留。`,
      advice: ({ key }) => `启动对应的代理软件；不再使用的话，运行 git config --global --unset ${key}`,
    },
    en: {
      headline: () => "git's proxy is not running",
      summary: ({ key, address }) => `${key} in git's settings points to ${address}, and nothing listens there.`,
      detail: ({ where, host }) =>
        `It stands in ${where} and concerns git alone: go gets through by itself, and git then fails to fetch from ${host}. Proxy programs often leave it behind.`,
      advice: ({ key }) => `Start the proxy program; if you no longer use it, run git config --global --unset ${key}`,
    },
  },
});
