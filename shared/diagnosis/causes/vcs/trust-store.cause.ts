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
  /** git has no such TLS library: it refuses every address with https. Then `setting` is that one; '' otherwise. */
  readonly backend: string;
}

/** Source: git http.c (http_init), curl_global_sslset. */
const BACKEND = /(?:Unsupported|Could not set) SSL backend/u;

const UNTRUSTED =
  /SSL certificate problem: (?!certificate (?:has expired|is not yet valid))|server certificate verification failed|SEC_E_UNTRUSTED_ROOT|error setting certificate|Problem with the SSL CA cert|CERT_TRUST_|(?:Unsupported|Could not set) SSL backend/u;

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
        !nobody &&
        view.tls.some((f) => f.outcome === 'ok') &&
        (origins.some(({ text }) => UNTRUSTED.test(text)) || notVouching(situation, view) !== undefined);
      return nobody || gitOnly ? [draft(situation, view, origins, gitOnly)] : [];
    });
  },
  text: {
    'zh-CN': {
      headline: ({ goTrusts, backend }) =>
        backend ? 'git 的 sslBackend 不对' : goTrusts ? 'git 不信任这个证书' : '代码网站的证书不受信任',
      summary: ({ goTrusts, module, backend }, subject) =>
        backend
          ? `git 的设置要求用 ${backend} 处理 HTTPS，而这个 git 不带它，所以从 ${subject} 取不到 ${module}。`
          : goTrusts
            ? `go 信任 ${subject} 的证书，git 却不信任，所以取不到 ${module}。`
            : `这台电脑不信任 ${subject} 的证书，所以取不到 ${module}。`,
      detail: ({ issuer, setting, where, goTrusts, backend }) =>
        backend
          ? `${where} 里的 ${setting}=${backend} 对所有 https 地址都生效。schannel 只有 Windows 版的 git 才有，常见于把 .gitconfig 从 Windows 拷到 WSL 或 Linux。`
          : `证书由“${issuer}”签发。${setting === '' ? '' : `git 按 ${where} 里的 ${setting} 使用另一份证书列表。`}${goTrusts ? 'git 有自己的证书列表，装进系统的根证书不一定在里面。' : '公司内部的网站常用公司自己的根证书，要先装进系统。'}`,
      advice: ({ goTrusts, setting, where, backend }) =>
        backend
          ? `删掉 ${where} 里的 ${setting}，git 就用自带的那个；证书检查照常进行。`
          : !goTrusts
            ? '请 IT 部门把公司的根证书装进系统。不要用 GOINSECURE 或关闭 git 的证书检查来绕过。'
            : setting === ''
              ? 'Windows 上运行 git config --global http.sslBackend schannel，让 git 使用系统的证书；其他系统请 IT 部门提供根证书。'
              : `删掉 ${where} 里的 ${setting}，或把公司的根证书加进它指的文件。不要关闭 git 的证书检查。`,
    },
    en: {
      headline: ({ goTrusts, backend }) =>
        backend
          ? "git's sslBackend is wrong"
          : goTrusts
            ? 'git does not trust the certificate'
            : "The code host's certificate is not trusted",
      summary: ({ goTrusts, module, backend }, subject) =>
        backend
          ? `git is told to do HTTPS with ${backend}, which this git does not have, so ${module} cannot be fetched from ${subject}.`
          : goTrusts
            ? `go trusts the certificate of ${subject} and git does not, so ${module} cannot be fetched.`
            : `This computer does not trust the certificate of ${subject}, so ${module} cannot be fetched.`,
      detail: ({ issuer, setting, where, goTrusts, backend }) =>
        backend
          ? `${setting}=${backend} in ${where} holds for every address with https. Only git for Windows has schannel: such a setting comes along when a .gitconfig is copied to WSL or Linux.`
          : `It was issued by "${issuer}". ${setting === '' ? '' : `${setting} in ${where} gives git another list of certificates. `}${goTrusts ? 'git has a list of its own, which may lack root certificates of the system.' : "Hosts inside a company often use the company's own root certificate, which has to be installed first."}`,
      advice: ({ goTrusts, setting, where, backend }) =>
        backend
          ? `Remove ${setting} from ${where}; git then uses the one it comes with, and goes on checking certificates.`
          : !goTrusts
            ? "Have IT install the company's root certificate. Do not work around it with GOINSECURE or by turning git's check off."
            : setting === ''
              ? 'On Windows run git config --global http.sslBackend schannel to use the certificates of the system; elsewhere ask IT for the root certificate.'
              : `Remove ${setting} from ${where}, or add the company's root certificate to the file it names. Do not turn git's check off.`,
    },
  },
});

/** What was looked at in git's own list, where nothing in it vouches for the host. */
function notVouching({ findings }: Situation, { target }: PathView) {
  return findings.about('git.trust', target.id).find((f) => !f.params.vouches);
}

function draft(situation: Situation, view: PathView, origins: readonly OriginView[], gitOnly: boolean) {
  const certificate = view.tls.find((f) => f.params.certificate)?.params.certificate;
  const git = situation.findings.of('git.installed')[0];
  const refused = gitOnly && origins.some(({ text }) => BACKEND.test(text)) ? git?.params.backend : undefined;
  const trust = refused ?? (gitOnly ? git?.params.trust : undefined);
  const controls = othersThatPass(situation, view, 'tls');
  return {
    subject: view.target.host,
    params: {
      module: origins[0]?.subject ?? '',
      issuer: certificate?.issuer ?? '',
      goTrusts: gitOnly,
      setting: trust?.key ?? '',
      where: trust?.origin.replace(/^file:/u, '') ?? '',
      backend: refused?.value ?? '',
    },
    // Go's own list is the control where only git fails.
    certainty: gitOnly || controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
    severity: 'error' as const,
    because: 'tls-untrusted' as const,
    targets: [view.target.id],
    evidence: evidenceOf([...view.tls, git, notVouching(situation, view), ...origins.map(({ error }) => error)]),
    explains: [...view.findings, ...origins.flatMap(({ error }) => (error ? [error.id] : []))],
    controls: gitOnly ? [...controls, `go ${view.target.host}`] : controls,
  };
}
