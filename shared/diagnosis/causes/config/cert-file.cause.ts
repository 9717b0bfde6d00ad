import type { FailureWord } from '../../../domain/failure.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface CertFile extends Record<string, unknown> {
  readonly variable: string;
  readonly value: string;
  readonly hosts: readonly string[];
  readonly problems: readonly { readonly place: string; readonly failure: FailureWord }[];
}

/**
 * SSL_CERT_FILE or SSL_CERT_DIR names roots under which public servers are not trusted. Confirmed by the system's own roots,
 * which could have refused the same certificates. Sources: go-failures F38, A9; crypto/x509 root_unix.go (loadSystemRoots).
 */
export default defineCause<CertFile>({
  layer: 'config',
  order: 45,
  find: (situation) => {
    const [replaced] = situation.findings.of('trust.replaced');
    if (!replaced) return [];
    const { variable, value, problems } = replaced.params;
    const refused = situation.views.filter((v) => v.tls.some((f) => f.params.trustedBySystem === true));
    const seen = refused.flatMap((v) => v.tls);
    const base = {
      subject: variable,
      params: { variable, value, hosts: [...new Set(refused.map((v) => v.target.host))], problems },
      evidence: evidenceOf([replaced, ...seen]),
    };
    if (refused.length > 0 && !situation.goWorks) {
      return [
        {
          ...base,
          certainty: 'confirmed',
          severity: 'error',
          because: 'tls-untrusted' as const,
          targets: refused.map((v) => v.target.id),
          explains: [replaced.id, ...refused.flatMap((v) => v.findings)],
          controls: refused.map((v) => v.target.url),
        },
      ];
    }
    if (problems.length === 0) return [];
    return [{ ...base, certainty: 'confirmed', severity: 'warning', advisory: true, explains: [replaced.id] }];
  },
  text: {
    'zh-CN': {
      headline: (_p, subject) => `${subject} 换了信任列表`,
      summary: ({ value, hosts }, subject) =>
        hosts.length > 0
          ? `${subject} 指定的证书里没有公共网站要用的根证书，go 因此不信任 ${hosts.join('、')}。`
          : `${subject} 指定的 ${value} 里读不到证书。`,
      detail: ({ problems, hosts }) =>
        `设置了这个变量，go 就不再使用系统自己的那一份。${hosts.length > 0 ? '用系统自己的根证书验证同样的证书，可以通过。' : '目前还有别的地方能找到证书，所以没有影响。'}${problems.map(({ place }) => `${place} 读不到证书。`).join('')}`,
      advice: (_p, subject) =>
        `删除环境变量 ${subject}，再打开新的终端；公司的根证书请装进系统的信任列表，或把它追加到系统证书文件的副本里再指定。`,
    },
    en: {
      headline: (_p, subject) => `${subject} replaces the trust list`,
      summary: ({ value, hosts }, subject) =>
        hosts.length > 0
          ? `The certificates that ${subject} names lack the roots of public sites, so go does not trust ${hosts.join(', ')}.`
          : `${value}, which ${subject} names, holds no certificate that can be read.`,
      detail: ({ problems, hosts }) =>
        `With this variable go no longer uses the roots of the system. ${hosts.length > 0 ? 'By those the same certificates verify.' : 'There are certificates elsewhere, so nothing is broken by it now.'}${problems.map(({ place }) => ` ${place} has no certificate that can be read.`).join('')}`,
      advice: (_p, subject) =>
        `Delete the variable ${subject} and open a new terminal; install a company's root certificate in the system, or name a copy of the system's file with it added.`,
    },
  },
});
