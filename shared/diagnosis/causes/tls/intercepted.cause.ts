import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { registrableDomain } from '../../registrable-domain.ts';

interface Intercepted extends Record<string, unknown> {
  readonly issuer: string;
  readonly hosts: readonly string[];
}

/** The same issuer that nobody trusts vouches for two or more unrelated names: somebody on the way opens the connections. Source: go-failures F29. */
export default defineCause<Intercepted>({
  layer: 'tls',
  order: 20,
  find: (situation) => {
    const untrusted = situation.views.filter((v) => v.failedAt === 'tls' && v.failure === 'tls-untrusted');
    const byIssuer = new Map<string, PathView[]>();
    for (const view of untrusted) {
      const issuer = view.tls[0]?.params.certificate?.issuer ?? '';
      if (issuer !== '') byIssuer.set(issuer, [...(byIssuer.get(issuer) ?? []), view]);
    }
    return [...byIssuer].flatMap(([issuer, views]) => {
      const hosts = [...new Set(views.map((v) => v.target.host))];
      const needed = views.filter((v) => situation.impactOf(v) !== 'not-needed');
      const [first] = needed.length > 0 ? needed : views;
      if (new Set(hosts.map(registrableDomain)).size < 2 || !first) return [];
      return [
        {
          subject: targetSubject(first.target),
          params: { issuer, hosts },
          certainty: 'confirmed' as const,
          severity: needed.some((v) => situation.impactOf(v) === 'stops') ? ('error' as const) : ('warning' as const),
          because: 'tls-untrusted' as const,
          targets: views.map((v) => v.target.id),
          evidence: evidenceOf(views.flatMap((v) => v.tls)),
          explains: views.flatMap((v) => v.findings),
          controls: hosts.filter((h) => h !== first.target.host),
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '加密连接被中间人解开',
      summary: ({ issuer }) => `有设备在中间解开了加密连接，用“${issuer}”签发的证书顶替了原来的证书，而 Go 不信任它。`,
      detail: ({ hosts }) =>
        `互不相干的 ${hosts.join('、')} 都出示了同一个签发者的证书。公司的上网行为管理、杀毒软件的 HTTPS 扫描都会这样做；也可能是攻击。`,
      advice: () =>
        '如果是公司设备，请 IT 部门把它的根证书安装到系统；如果是杀毒软件，关闭它的 HTTPS 扫描。不要用 GOINSECURE 绕过。',
    },
    en: {
      headline: () => 'Connections are opened',
      summary: ({ issuer }) =>
        `Something on the way opens encrypted connections and shows certificates of "${issuer}", which Go does not trust.`,
      detail: ({ hosts }) =>
        `The unrelated hosts ${hosts.join(', ')} all show certificates of the same issuer. Company gateways and the HTTPS scan of antivirus programs do that; an attacker could too.`,
      advice: () =>
        "If it is your company's gateway, have IT install its root certificate; if it is your antivirus, turn its HTTPS scan off. Do not work around it with GOINSECURE.",
    },
  },
});
