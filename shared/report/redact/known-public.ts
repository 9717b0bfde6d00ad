import { isPublicHost, isRetiredHost } from '../../diagnosis/public-hosts.ts';
import { isForgedAnswerName } from '../../go/error-texts/known-hosts.ts';

/** Hosts that everybody's `go` may meet: vanity paths of well-known modules, code hosts, mirrors. Any other name may be somebody's own. */
const HOSTS: ReadonlySet<string> = new Set(
  `localhost gitlab.com bitbucket.org gitee.com codeberg.org gitea.com sr.ht git.sr.ht gitcode.com pkg.go.dev
  rsc.io gopkg.in k8s.io sigs.k8s.io modernc.org gorm.io honnef.co mvdan.cc filippo.io dario.cat helm.sh istio.io knative.dev
  cuelang.org gonum.org gocloud.dev go4.org zombiezen.com bazil.org nhooyr.io tailscale.com howett.net inet.af oras.land entgo.io
  ariga.io buf.build connectrpc.com gioui.org fyne.io pault.ag layeh.com moul.io storj.io gotest.tools vitess.io xorm.io
  zgo.at tinygo.org periph.io 4d63.com code.gitea.io lukechampine.com dmitri.shuralyov.com software.sslmate.com
  goproxy.dev raw.githubusercontent.com codeload.github.com ssh.github.com altssh.gitlab.com api.github.com gist.github.com
  mirrors.ustc.edu.cn mirrors.tuna.tsinghua.edu.cn mirrors.sjtug.sjtu.edu.cn mirrors.nju.edu.cn mirrors.bfsu.edu.cn
  dns.google one.one.one.one dns.alidns.com doh.pub cloudflare-dns.com dns.quad9.net`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Domains that belong to one public service as a whole. */
const DOMAINS = [
  'golang.org',
  'go.dev',
  'golang.google.cn',
  'googleapis.com',
  'googlesource.com',
  'go.uber.org',
  'go.opentelemetry.io',
  'opencensus.io',
  'etcd.io',
  'mongodb.org',
  'temporal.io',
  'starlark.net',
  'goproxy.cn',
  'goproxy.io',
  'microsoft.com',
  'msftconnecttest.com',
  'windows.com',
  'google.com',
  'apple.com',
];

/** Does everybody know this name? `host` is lower case. */
export function isKnownPublic(host: string): boolean {
  return (
    HOSTS.has(host) ||
    isPublicHost(host) ||
    isRetiredHost(host) ||
    isForgedAnswerName(host) ||
    DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`))
  );
}

/** Two letters at the end of a file's name that are no country. */
const ENDINGS = new Set('go js ts sh py rs md cc gz so db ps pl rb xz cs vb hh bz lz'.split(' '));

const GENERIC = new Set(
  `com net org edu gov mil int biz info app dev cloud tech site online xyz top vip ltd group company arpa
  local localdomain lan corp internal intranet home private test example invalid inc global asia wang shop store team live
  software systems solutions services agency digital network works zone run host email work`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Could a dotted word of a text be the name of a host? `go.mod`, `v1.1.1.info` and `main.go` are none. */
export function looksLikeHost(word: string): boolean {
  const labels = word.toLowerCase().split('.');
  const last = labels.at(-1) ?? '';
  if (/^v?\d/u.test(labels[0] ?? '') && (last === 'info' || labels.length > 3)) return false;
  // `go.work` and its like are files.
  if (labels.length === 2 && labels[0] === 'go' && last !== 'dev') return false;
  return last.startsWith('xn--') || GENERIC.has(last) || (/^[a-z]{2}$/u.test(last) && !ENDINGS.has(last));
}
