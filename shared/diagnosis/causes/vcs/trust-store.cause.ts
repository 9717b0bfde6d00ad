import { defineCause } from '../../define-cause.ts';
import { othersThatPass } from '../../failing-targets.ts';
import { missingOrigins, type OriginView } from '../../origin-view.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

interface TrustStore extends Record<string, unknown> {
  readonly module: string;
  readonly issuer: string;
  /** Does `go` itself trust the certificate? */
  readonly goTrusts: boolean;
  /** The setting that names git's own list, and where it stands; '' if there is none. */
  readonly setting: string;
  readonly where: string;
}

const UNTRUSTED =
  /SSL certificate problem: (?!certificate (?:has expired|is not yet valid))|server certificate verification failed|SEC_E_UNTRUSTED_ROOT|error setting certificate|Problem with the SSL CA cert|CERT_TRUST_/u;

/** git does not trust the certificate of a code host; or nobody here does. Source: go-failures F30; contract "Which code". */
export default defineCause<TrustStore>({
  layer: 'vcs',
  order: 21,
  find: (situation) => {
    const missing = missingOrigins(situation);
    const views = [...new Set(missing.flatMap(({ ways }) => ways))];
    return views.flatMap((view) => {
      const origins = missing.filter(({ ways }) => ways.includes(view));
      const nobody = view.failedAt === 'tls' && view.failure === 'tls-untrusted';
      const gitOnly =
        !nobody && view.tls.some((f) => f.outcome === 'ok') && origins.some(({ text }) => UNTRUSTED.test(text));
      return nobody || gitOnly ? [draft(situation, view, origins, gitOnly)] : [];
    });
  },
  text: {
    'zh-CN': {
      headline: ({ goTrusts }) => (goTrusts ? 'git 不信任这个证书' : '代码网站的证书不受信任'),
      summary: ({ goTrusts, module }, subject) =>
        goTrusts
          ? `go 信任 ${subject} 的证书，git 却不信任，所以取不到 ${module}。`
          : `这台电脑不信任 ${subject} 的证书，所以取不到 ${module}。`,
      detail: ({ issuer, setting, where, goTrusts }) =>
        `证书由“${issuer}”签发。${setting === '' ? '' : `git 按 ${where} 里的 ${setting} 使用另一份证书列表。`}${goTrusts ? 'git 有自己的证书列表，装进系统的根证书不一定在里面。' : '公司内部的网站常用公司自己的根证书，要先装进系统。'}`,
      advice: ({ goTrusts, setting, where }) =>
        !goTrusts
          ? '请 IT 部门把公司的根证书装进系统。不要用 GOINSECURE 或关闭 git 的证书检查来绕过。'
          : setting === ''
            ? 'Windows 上运行 git config --global http.sslBackend schannel，让 git 使用系统的证书；其他系统请 IT 部门提供根证书。'
            : `删掉 ${where} 里的 ${setting}，或把公司的根证书加进它指的文件。不要关闭 git 的证书检查。`,
    },
    en: {
      headline: ({ goTrusts }) =>
        goTrusts ? 'git does not trust the certificate' : "The code host's certificate is not trusted",
      summary: ({ goTrusts, module }, subject) =>
        goTrusts
          ? `go trusts the certificate of ${subject} and git does not, so ${module} cannot be fetched.`
          : `This computer does not trust the certificate of ${subject}, so ${module} cannot be fetched.`,
      detail: ({ issuer, setting, where, goTrusts }) =>
        `It was issued by "${issuer}". ${setting === '' ? '' : `${setting} in ${where} gives git another list of certificates. `}${goTrusts ? 'git has a list of its own, which may lack root certificates of the system.' : "Hosts inside a company often use the company's own root certificate, which has to be installed first."}`,
      advice: ({ goTrusts, setting, where }) =>
        !goTrusts
          ? "Have IT install the company's root certificate. Do not work around it with GOINSECURE or by turning git's check off."
          : setting === ''
            ? 'On Windows run git config --global http.sslBackend schannel to use the certificates of the system; elsewhere ask IT for the root certificate.'
            : `Remove ${setting} from ${where}, or add the company's root certificate to the file it names. Do not turn git's check off.`,
    },
  },
});

function draft(situation: Situation, view: PathView, origins: readonly OriginView[], gitOnly: boolean) {
  const certificate = view.tls.find((f) => f.params.certificate)?.params.certificate;
  const git = situation.findings.of('git.installed')[0];
  const trust = gitOnly ? git?.params.trust : undefined;
  const controls = othersThatPass(situation, view, 'tls');
  return {
    subject: view.target.host,
    params: {
      module: origins[0]?.subject ?? '',
      issuer: certificate?.issuer ?? '',
      goTrusts: gitOnly,
      setting: trust?.key ?? '',
      where: trust?.origin.replace(/^file:/u, '') ?? '',
    },
    // Go's own list is the control where only git fails.
    certainty: gitOnly || controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
    severity: 'error' as const,
    because: 'tls-untrusted' as const,
    targets: [view.target.id],
    evidence: evidenceOf([...view.tls, git, ...origins.map(({ error }) => error)]),
    explains: [...view.findings, ...origins.flatMap(({ error }) => (error ? [error.id] : []))],
    controls,
  };
}
