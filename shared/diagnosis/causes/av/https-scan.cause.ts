import { targetSubject } from '../../../domain/target.ts';
import type { Language } from '../../../domain/text.ts';
import { productById, productSigning } from '../../../windows/find-products.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface HttpsScan extends Record<string, unknown> {
  readonly issuer: string;
  /** Id in `shared/windows/`. */
  readonly known: string;
  readonly hosts: readonly string[];
}

/** Certificates come from the HTTPS scan of a known antivirus, and Go does not trust them. Source: go-failures F29. */
export default defineCause<HttpsScan>({
  layer: 'av',
  order: 40,
  find: (situation) => {
    const untrusted = situation.views.flatMap((view) => {
      const issuer = view.tls[0]?.params.certificate?.issuer ?? '';
      const known = view.failedAt === 'tls' && view.failure === 'tls-untrusted' ? productSigning(issuer) : undefined;
      return known ? [{ view, issuer, known }] : [];
    });
    const products = new Map(untrusted.map(({ known }) => [known.id, known]));
    return [...products.keys()].flatMap((id) => {
      const own = untrusted.filter(({ known }) => known.id === id);
      const needed = own.filter(({ view }) => situation.impactOf(view) !== 'not-needed');
      const [first] = needed.length > 0 ? needed : own;
      if (!first) return [];
      const installed = situation.findings.of('guard.product').filter(({ params }) => params.known === id);
      return [
        {
          subject: targetSubject(first.view.target),
          params: { issuer: first.issuer, known: id, hosts: [...new Set(own.map(({ view }) => view.target.host))] },
          // An issuer's name is only a claim; the product on this computer makes it one that holds.
          certainty: installed.length > 0 ? ('confirmed' as const) : ('likely' as const),
          severity: needed.some(({ view }) => situation.impactOf(view) === 'stops')
            ? ('error' as const)
            : ('warning' as const),
          because: 'tls-untrusted' as const,
          targets: own.map(({ view }) => view.target.id),
          evidence: evidenceOf([...own.flatMap(({ view }) => view.tls), ...installed]),
          explains: [...own.flatMap(({ view }) => view.findings), ...installed.map((f) => f.id)],
          controls: installed.map((f) => f.params.name),
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '杀毒软件在扫描 https',
      summary: ({ known }) =>
        `${nameOf(known, 'zh-CN')} 解开了 https 连接，用自己的证书顶替网站的证书，而 Go 不信任它。`,
      detail: ({ issuer, hosts }) => `${hosts.join('、')} 出示的证书由“${issuer}”签发，那是它扫描 https 用的根证书。`,
      advice: ({ known }) =>
        `在 ${nameOf(known, 'zh-CN')} 的网页防护或加密连接扫描设置里，把 go.exe 和 git.exe 列为例外，或让它把根证书安装到系统。不要用 GOINSECURE 绕过。`,
    },
    en: {
      headline: () => 'The antivirus scans https',
      summary: ({ known }) =>
        `${nameOf(known, 'en')} opens https connections and puts its own certificate in place of the site's, which Go does not trust.`,
      detail: ({ issuer, hosts }) =>
        `${hosts.join(', ')} showed certificates issued by "${issuer}", the root of its HTTPS scan.`,
      advice: ({ known }) =>
        `In the web protection or encrypted-connection settings of ${nameOf(known, 'en')}, exclude go.exe and git.exe, or let it install its root certificate. Do not work around it with GOINSECURE.`,
    },
  },
});

function nameOf(known: string, language: Language): string {
  return productById(known)?.name[language] ?? known;
}
