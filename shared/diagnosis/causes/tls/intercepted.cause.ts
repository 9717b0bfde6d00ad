import { targetSubject } from '../../../domain/target.ts';
import { productSigning } from '../../../windows/find-products.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { isPublicHost } from '../../public-hosts.ts';
import { registrableDomain } from '../../registrable-domain.ts';
import type { Situation } from '../../situation.ts';

interface Intercepted extends Record<string, unknown> {
  readonly issuer: string;
  readonly hosts: readonly string[];
  /** Its root is installed here, so that `go` does not mind. */
  readonly trusted: boolean;
}

/**
 * The same issuer vouches for two or more unrelated names, and is none of the public ones: somebody on the way opens the
 * connections. Where nobody trusts it, `go` fails; where its root is installed, that is worth knowing and no more. A trusted
 * issuer is told from a public one by what every public certificate carries and an interceptor cannot have: timestamps of
 * public logs. Source: go-failures F29; RFC 6962 §3.3.
 */
export default defineCause<Intercepted>({
  layer: 'tls',
  order: 20,
  find: (situation) => {
    const untrusted = situation.views.filter((v) => v.failedAt === 'tls' && v.failure === 'tls-untrusted');
    const unlogged = situation.views.filter((v) => isPublicHost(v.target.host) && trusts(v));
    return [
      ...[...byIssuer(untrusted)].flatMap(([issuer, views]) => refused(situation, issuer, views)),
      ...[...byIssuer(unlogged)].flatMap(([issuer, views]) => accepted(situation, issuer, views)),
    ];
  },
  text: {
    'zh-CN': {
      headline: ({ trusted }) => (trusted ? '加密连接由网关转发' : '加密连接被中间人解开'),
      summary: ({ issuer, trusted }) =>
        trusted
          ? `有设备或程序在中间解开加密连接，再用“${issuer}”签发的证书重新加密。这台电脑信任它，go 不会因此失败。`
          : `有设备在中间解开了加密连接，用“${issuer}”签发的证书顶替了原来的证书，而 Go 不信任它。`,
      detail: ({ hosts, trusted }) =>
        trusted
          ? `公共网站 ${hosts.join('、')} 的证书由它签发，而且没有公共证书都有的透明日志时间戳（SCT）。公司的上网行为管理、杀毒软件的 HTTPS 扫描都会这样做。`
          : `互不相干的 ${hosts.join('、')} 都出示了同一个签发者的证书。公司的上网行为管理、杀毒软件的 HTTPS 扫描都会这样做；也可能是攻击。`,
      advice: ({ trusted }) =>
        trusted
          ? '在公司的电脑上这很常见，不用处理。如果 git 或别的工具报证书错误，让它们也信任这个根证书；如果不知道是谁装的，请查清楚。'
          : '如果是公司设备，请 IT 部门把它的根证书安装到系统；如果是杀毒软件，关闭它的 HTTPS 扫描。不要用 GOINSECURE 绕过。',
    },
    en: {
      headline: ({ trusted }) => (trusted ? 'A gateway is in the connections' : 'Connections are opened'),
      summary: ({ issuer, trusted }) =>
        trusted
          ? `Something on the way opens encrypted connections and closes them again with certificates of "${issuer}". This computer trusts it, so go does not fail because of it.`
          : `Something on the way opens encrypted connections and shows certificates of "${issuer}", which Go does not trust.`,
      detail: ({ hosts, trusted }) =>
        trusted
          ? `It issued the certificates of the public ${hosts.length === 1 ? 'host' : 'hosts'} ${hosts.join(', ')}, without the timestamps of public logs (SCT) that public certificates have. Company gateways and the HTTPS scan of antivirus programs do that.`
          : `The unrelated hosts ${hosts.join(', ')} all show certificates of the same issuer. Company gateways and the HTTPS scan of antivirus programs do that; an attacker could too.`,
      advice: ({ trusted }) =>
        trusted
          ? 'On a computer of a company this is usual and needs nothing. Should git or another tool refuse certificates, let it trust the same root; if you do not know who installed it, find out.'
          : "If it is your company's gateway, have IT install its root certificate; if it is your antivirus, turn its HTTPS scan off. Do not work around it with GOINSECURE.",
    },
  },
});

const issuerOf = (view: PathView) => view.tls[0]?.params.certificate?.issuer ?? '';
const hostsOf = (views: readonly PathView[]) => [...new Set(views.map((v) => v.target.host))];
const unrelated = (hosts: readonly string[]) => new Set(hosts.map(registrableDomain)).size >= 2;

function trusts({ tls }: PathView): boolean {
  return (
    tls.length > 0 && tls.every(({ params }) => params.failure === undefined && params.certificate?.logged === false)
  );
}

function byIssuer(views: readonly PathView[]): ReadonlyMap<string, readonly PathView[]> {
  const sorted = new Map<string, PathView[]>();
  for (const view of views) {
    const issuer = issuerOf(view);
    if (issuer !== '') sorted.set(issuer, [...(sorted.get(issuer) ?? []), view]);
  }
  return sorted;
}

function refused(situation: Situation, issuer: string, views: readonly PathView[]) {
  const hosts = hostsOf(views);
  const needed = views.filter((v) => situation.impactOf(v) !== 'not-needed');
  const [first] = needed.length > 0 ? needed : views;
  // A company's own certificates for its own names are no interception.
  if (!unrelated(hosts) || !hosts.some(isPublicHost) || !first) return [];
  const stops = needed.some((v) => situation.impactOf(v) === 'stops');
  return [
    {
      subject: targetSubject(first.target),
      params: { issuer, hosts, trusted: false },
      certainty: 'confirmed' as const,
      severity: stops ? ('error' as const) : ('warning' as const),
      because: 'tls-untrusted' as const,
      targets: views.map((v) => v.target.id),
      evidence: evidenceOf(views.flatMap((v) => v.tls)),
      explains: views.flatMap((v) => v.findings),
      controls: hosts.filter((h) => h !== first.target.host),
    },
  ];
}

function accepted(situation: Situation, issuer: string, views: readonly PathView[]) {
  const hosts = hostsOf(views);
  const [first] = [...views.filter((v) => situation.impactOf(v) !== 'not-needed'), ...views];
  const several = unrelated(hosts);
  if (!first || !(several || productSigning(issuer))) return [];
  return [
    {
      subject: targetSubject(first.target),
      params: { issuer, hosts, trusted: true },
      // Of one host alone the issuer's name is only a claim.
      certainty: several ? ('confirmed' as const) : ('likely' as const),
      severity: 'warning' as const,
      advisory: true,
      evidence: evidenceOf(views.flatMap((v) => v.tls)),
      explains: [],
      controls: several ? hosts.filter((h) => h !== first.target.host) : [],
    },
  ];
}
