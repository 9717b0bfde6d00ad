import { ENVIRONMENT } from '../../../vcs/git-config.ts';
import { defineCause } from '../../define-cause.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface GitDead extends Record<string, unknown> {
  /** The setting of git, or the variable, that names it. */
  readonly key: string;
  readonly variable: boolean;
  readonly address: string;
  /** As it is written, without an account. */
  readonly proxy: string;
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
        const controls = situation.views
          .filter((v) => v.tcp.some(({ outcome }) => outcome === 'ok'))
          .map((v) => v.target.host);
        return [
          {
            subject: setting.origin === ENVIRONMENT ? setting.key : 'http.proxy',
            params: {
              key: setting.key,
              variable: setting.origin === ENVIRONMENT,
              address,
              proxy: setting.value,
              where: setting.origin.replace(/^file:/u, ''),
              host: views[0]?.repository?.params.host ?? '',
            },
            // Where nothing else opens either, the line may be dead and not the proxy.
            certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
            severity: 'error' as const,
            because: failure,
            targets: [target],
            controls,
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
      summary: ({ key, variable, address }) =>
        `${variable ? '环境变量' : 'git 的设置'} ${key} 指向 ${address}，但那里没有程序在监听。`,
      detail: ({ where, host, variable }) =>
        `${variable ? 'go 不看这个变量，git 却照用' : `它写在 ${where} 里，只对 git 起作用`}：go 自己连得上，轮到 git 去 ${host} 取代码时就失败。常见于代理软件退出后的残留。`,
      advice: ({ key, variable }) =>
        variable
          ? `启动对应的代理软件；不再使用的话，删除环境变量 ${key} 后重新打开终端。`
          : `启动对应的代理软件；不再使用的话，运行 git config --global --unset ${key}`,
    },
    en: {
      headline: () => "git's proxy is not running",
      summary: ({ key, variable, address }) =>
        `${variable ? `The variable ${key}` : `${key} in git's settings`} points to ${address}, and nothing listens there.`,
      detail: ({ where, host, variable }) =>
        `${variable ? 'go does not heed it, and git does' : `It stands in ${where} and concerns git alone`}: go gets through by itself, and git then fails to fetch from ${host}. Proxy programs often leave it behind.`,
      advice: ({ key, variable }) =>
        variable
          ? `Start the proxy program; if you no longer use it, delete the variable ${key} and open a new terminal.`
          : `Start the proxy program; if you no longer use it, run git config --global --unset ${key}`,
    },
  },
});
