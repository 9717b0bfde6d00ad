import type { FailureWord } from '../../../domain/failure.ts';
import type { Language } from '../../../domain/text.ts';
import { blockedHosts } from '../../blocked-origins.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf, type PathLayer, type PathView } from '../../path-view.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface HttpsBlocked extends Record<string, unknown> {
  readonly host: string;
  readonly layer: PathLayer;
  readonly failure: FailureWord | null;
  readonly status: number | null;
  /** Is it needed for a private module, which no mirror has? */
  readonly private: boolean;
  readonly module: string;
  /** Do other hosts get past the step that fails here? */
  readonly others: boolean;
}

/** A code host that `go` or git needs cannot be reached over https. Sources: contract "Which code"; go-failures F67, F81. */
export default defineCause<HttpsBlocked>({
  layer: 'vcs',
  order: 20,
  find: (situation) =>
    blockedHosts(situation).map(({ view, layer, origins }) => {
      const controls = layer === 'proxy' ? [] : othersThatPass(situation, view, layer);
      return {
        ...aboutTarget(view, 'error'),
        params: {
          host: view.target.host,
          layer,
          failure: view.failure ?? null,
          status: view.http?.params.status ?? null,
          private: origins.some(({ why }) => why === 'private'),
          module: origins[0]?.subject ?? '',
          others: controls.length > 0,
        },
        certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
        ...(view.failure ? { because: view.failure } : {}),
        evidence: evidenceOf([...lowest(view, layer), ...origins.map(({ error }) => error)]),
        explains: [...view.findings, ...origins.flatMap(({ error }) => (error ? [error.id] : []))],
        controls,
      };
    }),
  text: {
    'zh-CN': {
      headline: () => '代码网站连不上',
      summary: ({ host, module, layer }) =>
        `${module} 要到 ${host} 去取，而那里${layer === 'http' ? '不给' : '用 https 连不上'}。`,
      detail: (params) =>
        `${where(params, 'zh-CN')}${params.others ? '别的网站在同一步是通的。' : ''}${params.private ? '私有模块只能从它自己的网站取。' : '不经过镜像（direct）时，go 直接访问代码网站。'}`,
      advice: ({ private: own, host }) =>
        own
          ? `连上公司网络或 VPN 再试；仍然不通，请管理员放行 ${host} 的 443 端口。`
          : `公开模块走镜像：${switchMirror()}`,
    },
    en: {
      headline: () => 'The code host is blocked',
      summary: ({ host, module, layer }) =>
        `${module} comes from ${host}, which ${layer === 'http' ? 'does not hand it out' : 'cannot be reached over https'}.`,
      detail: (params) =>
        `${where(params, 'en')} ${params.others ? 'Other hosts get past that step. ' : ''}${params.private ? 'A private module comes from its own host only.' : 'Without a mirror ("direct") go visits the code hosts themselves.'}`,
      advice: ({ private: own, host }) =>
        own
          ? `Join the company network or VPN and try again; if it stays so, ask for port 443 of ${host} to be allowed.`
          : `Use a mirror for public modules: ${switchMirror()}`,
    },
  },
});

function lowest({ lookup, tcp, tls, http }: PathView, layer: PathLayer) {
  return { proxy: [], dns: [lookup], tcp, tls, http: [http] }[layer];
}

const STEPS: Readonly<Record<PathLayer, Readonly<Record<Language, string>>>> = {
  proxy: { 'zh-CN': '卡在代理这一步。', en: 'It fails at the proxy.' },
  dns: { 'zh-CN': '域名解析不出地址。', en: 'Its name does not resolve.' },
  tcp: { 'zh-CN': '地址能解析，但建立不了连接。', en: 'Its name resolves, but no connection opens.' },
  tls: { 'zh-CN': '能建立连接，但 TLS 握手不成功。', en: 'A connection opens, but the TLS handshake fails.' },
  http: { 'zh-CN': '能加密连接，但服务器答不出需要的内容。', en: 'It is reached, but does not answer what is needed.' },
};

function where({ layer, status }: HttpsBlocked, language: Language): string {
  if (layer === 'http' && status !== null)
    return language === 'en' ? `It answers with an error (${status}).` : `它返回了错误（${status}）。`;
  return STEPS[layer][language];
}
