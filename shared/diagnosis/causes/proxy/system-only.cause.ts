import type { ObservationParams } from '../../../domain/finding.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

type Origin = ObservationParams['proxy.unused']['origin'];

interface SystemOnly extends Record<string, unknown> {
  readonly origin: Origin;
  readonly proxy: string;
  readonly hosts: readonly string[];
  /** The PAC script that named the proxy. */
  readonly pac?: string;
}

const ORIGINS = {
  'zh-CN': {
    ALL_PROXY: '变量 ALL_PROXY',
    HTTP_PROXY: '变量 HTTP_PROXY',
    system: '系统设置或 PAC 脚本',
    winhttp: 'Windows 服务的代理设置（WinHTTP）',
    npm: 'npm 的设置',
  },
  en: {
    ALL_PROXY: 'the variable ALL_PROXY',
    HTTP_PROXY: 'the variable HTTP_PROXY',
    system: 'the settings of the system or its PAC script',
    winhttp: "the proxy settings of Windows' services (WinHTTP)",
    npm: 'the settings of npm',
  },
} as const;

/** This machine has a proxy that works and that `go` does not use for https, and there is no direct way. Source: go-failures F46, A7. */
export default defineCause<SystemOnly>({
  layer: 'proxy',
  order: 8,
  find: (situation) => {
    if (situation.goWorks) return [];
    const failing = situation.views.filter(
      (v) => v.failedAt !== null && v.target.route.kind === 'direct' && situation.impactOf(v) === 'stops',
    );
    const found = situation.findings
      .of('proxy.unused')
      .filter((f) => f.params.works && failing.some((v) => v.target.id === f.params.target));
    const [first] = found;
    if (!first) return [];
    const same = found.filter((f) => f.params.url === first.params.url);
    const views = failing.filter((v) => same.some((f) => f.params.target === v.target.id));
    const { origin, url, pac } = first.params;
    return [
      {
        subject: origin === 'ALL_PROXY' || origin === 'HTTP_PROXY' ? origin : 'HTTPS_PROXY',
        params: {
          origin,
          proxy: url,
          hosts: [...new Set(views.map((v) => v.target.host))],
          ...(pac === undefined ? {} : { pac }),
        },
        // The same service, at the same time: not reached directly, reached through the proxy.
        certainty: 'confirmed',
        severity: 'error',
        ...(views[0]?.failure ? { because: views[0].failure } : {}),
        evidence: evidenceOf([...same, ...views.flatMap((v) => [v.lookup, ...v.tcp, ...v.tls])]),
        explains: same.map((f) => f.id),
        controls: same.map((f) => `${f.params.target} through ${f.params.url}`),
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => 'go 没有用上系统代理',
      summary: ({ origin, proxy }) => `${ORIGINS['zh-CN'][origin]}里有代理 ${proxy}，但 go 没有用它，而直连不通。`,
      detail: ({ hosts, pac }) =>
        `go 访问 https 只看环境变量 HTTPS_PROXY，不看 ALL_PROXY、HTTP_PROXY、系统代理和 PAC。同一时刻直连 ${hosts.join('、')} 失败，经过这个代理却是通的。${pac === undefined ? '' : `这个地址是 PAC 脚本 ${pac} 刚刚算出的；脚本以后给出别的代理时，要再改一次。`}`,
      advice: ({ proxy }) => `把环境变量 HTTPS_PROXY 设成 ${proxy}，再打开新的终端。`,
    },
    en: {
      headline: () => 'go does not use the proxy',
      summary: ({ origin, proxy }) =>
        `There is a proxy, ${proxy}, in ${ORIGINS.en[origin]}; go does not use it, and the direct way is closed.`,
      detail: ({ hosts, pac }) =>
        `For https go heeds HTTPS_PROXY only, not ALL_PROXY, HTTP_PROXY, the system's proxy or PAC. At the same moment ${hosts.join(', ')} failed directly and answered through this proxy.${pac === undefined ? '' : ` The PAC script ${pac} has just named it; should it name another one later, this has to be changed again.`}`,
      advice: ({ proxy }) => `Set the variable HTTPS_PROXY to ${proxy} and open a new terminal.`,
    },
  },
});
