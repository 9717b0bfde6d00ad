import type { CauseDraft, Severity } from '../domain/cause.ts';
import type { FailureWord } from '../domain/failure.ts';
import type { Finding } from '../domain/finding.ts';
import type { Language } from '../domain/text.ts';
import { aboutTarget, failingAt, othersThatPass } from './failing-targets.ts';
import { evidenceOf, type PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/** Params shared by the causes about one host's certificate. */
export interface CertificateParams extends Record<string, unknown> {
  readonly host: string;
  readonly issuer: string;
  readonly names: readonly string[];
  /** Epoch milliseconds. */
  readonly notAfter: number;
  readonly notBefore: number;
  /** Where only some addresses of the host show it. */
  readonly at?: { readonly bad: readonly string[]; readonly good: readonly string[] };
}

/**
 * Mirrors whose certificate fails in this one way, at all addresses or at some. Confirmed where another host's certificate,
 * or that of another address of the same host, verifies on this computer.
 */
export function certificateFailures(situation: Situation, word: FailureWord): readonly CauseDraft<CertificateParams>[] {
  const everywhere = failingAt(situation, 'tls', ['mirror', 'proxy']).filter(({ view }) => view.failure === word);
  return [
    ...everywhere.map(({ view, severity }) => draftOf(situation, view, { word, severity, bad: view.tls, good: [] })),
    ...atSomeAddresses(situation, word),
  ];
}

/** `go` takes the first address that it can connect to, and tries no other one after a bad certificate. Source: net/http dialConn. */
function atSomeAddresses(situation: Situation, word: FailureWord): readonly CauseDraft<CertificateParams>[] {
  const { views, download, downloadErrors, goWorks } = situation;
  if (!download) return [];
  return views.flatMap((view) => {
    const { role, host } = view.target;
    const bad = view.tls.filter(({ params }) => params.failure === word);
    const good = view.tls.filter(({ outcome }) => outcome === 'ok');
    if (role !== 'mirror' || bad.length === 0 || good.length === 0 || situation.impactOf(view) === 'not-needed')
      return [];
    const said = downloadErrors.filter(
      ({ params }) => params.text.includes(host) && /\b(?:x509|certificate)\b/u.test(params.text),
    );
    const severity = !goWorks && said.length > 0 ? 'error' : 'warning';
    const draft = draftOf(situation, view, { word, severity, bad, good });
    return [{ ...draft, explains: [...new Set([...draft.explains, ...said.map(({ id }) => id)])] }];
  });
}

interface Seen {
  readonly word: FailureWord;
  readonly severity: Severity;
  readonly bad: readonly Finding<'tls.handshake'>[];
  /** Other addresses of the same host, where all is well. */
  readonly good: readonly Finding<'tls.handshake'>[];
}

function draftOf(
  situation: Situation,
  view: PathView,
  { word, severity, bad, good }: Seen,
): CauseDraft<CertificateParams> {
  const certificate = bad.find((f) => f.params.certificate)?.params.certificate;
  const addresses = (found: Seen['bad']) => found.map(({ params }) => params.address);
  const controls = [...addresses(good), ...othersThatPass(situation, view, 'tls')];
  const { id, host, port, role } = view.target;
  const behind = situation.views.filter((v) => v.target.route.kind === 'proxy' && v.target.route.proxy === id);
  return {
    ...aboutTarget(view, severity),
    // A proxy of https is known by its address here: it is its certificate, not the variable.
    ...(role === 'proxy' ? { subject: `${host}:${port}` } : {}),
    targets: [id, ...behind.map((v) => v.target.id)],
    params: {
      host,
      issuer: certificate?.issuer ?? '',
      names: certificate?.names.slice(0, 5) ?? [],
      notAfter: certificate?.notAfter ?? 0,
      notBefore: certificate?.notBefore ?? 0,
      ...(good.length > 0 ? { at: { bad: addresses(bad), good: addresses(good) } } : {}),
    },
    certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
    because: word,
    evidence: evidenceOf([...bad, ...good]),
    controls,
  };
}

type Addresses = NonNullable<CertificateParams['at']>;

const AT_SOME = {
  'zh-CN': ({ bad, good }: Addresses) =>
    `只有 ${bad.join('、')} 出示它，同一域名的 ${good.join('、')} 是好的；go 连到哪个地址，就碰上哪一张证书。`,
  en: ({ bad, good }: Addresses) =>
    ` Only ${bad.join(', ')} shows it, ${good.join(', ')} of the same host a good one: it fails whenever go connects to the former.`,
};

/** A sentence for the detail of a cause, in English with a space before it; empty where every address shows the same. */
export function addressText({ at }: CertificateParams, language: Language): string {
  return at ? AT_SOME[language](at) : '';
}
