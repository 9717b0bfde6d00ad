import type { X509Certificate } from 'node:crypto';
import type { CertificateProblem, TlsFacts } from '../network.ts';
import { signedBy } from './certificate-chain.ts';
import { namesHost, parseAltNames } from './certificate-names.ts';

/** In which order `go` looks: on Linux dates, name, chain; on Windows the system's verifier has dates, chain, name. */
export const CHECK_ORDER: Readonly<Record<'linux' | 'windows', readonly CertificateProblem[]>> = {
  linux: ['tls-expired', 'tls-not-yet-valid', 'tls-wrong-host', 'tls-untrusted'],
  windows: ['tls-expired', 'tls-not-yet-valid', 'tls-untrusted', 'tls-wrong-host'],
};

/** OpenSSL's words for a date problem anywhere in the chain. */
const DATE_CODES: Readonly<Record<string, CertificateProblem>> = {
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-not-yet-valid',
};

/** What one verification rests on. */
export interface CertificateCase {
  /** Leaf first, as sent. */
  readonly chain: readonly [X509Certificate, ...X509Certificate[]];
  readonly host: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The TLS library's result for chain and dates, e.g. `DEPTH_ZERO_SELF_SIGNED_CERT`; null when it verified. */
  readonly chainCode: string | null;
  /** Trusted roots; read only after a failure. */
  roots(): readonly X509Certificate[];
  readonly order: readonly CertificateProblem[];
}

/**
 * Every problem of a certificate, each judged apart, as the library reports only one: an expired certificate may be for
 * another name and of an unknown issuer too. Undefined when all is well. Source of order: Go crypto/x509 Certificate.Verify,
 * and root_windows.go for Windows.
 */
export function judgeCertificate(seen: CertificateCase): TlsFacts['verification'] {
  const details = new Map<CertificateProblem, string>();
  const leaf = seen.chain[0];
  if (seen.now < Date.parse(leaf.validFrom)) details.set('tls-not-yet-valid', `not valid before ${leaf.validFrom}`);
  if (seen.now > Date.parse(leaf.validTo)) details.set('tls-expired', `expired ${leaf.validTo}`);
  const names = parseAltNames(leaf.subjectAltName);
  if (!namesHost(names, seen.host)) {
    const listed = [...names.dns, ...names.ip].slice(0, 5).join(', ');
    details.set('tls-wrong-host', `valid for ${listed || 'no name'}, not ${seen.host}`);
  }
  if (seen.chainCode !== null) judgeChain(seen, seen.chainCode, details);
  const [word, ...also] = seen.order.filter((problem) => details.has(problem));
  return word === undefined ? undefined : { word, detail: details.get(word) ?? '', also };
}

function judgeChain(seen: CertificateCase, code: string, details: Map<CertificateProblem, string>): void {
  const dateProblem = DATE_CODES[code];
  // A date problem hides whether the chain ends at a trusted root, as OpenSSL keeps only the last error it met.
  if (dateProblem === undefined) details.set('tls-untrusted', code);
  else if (!reachesRoot(seen.chain, seen.roots())) details.set('tls-untrusted', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
  else if (!details.has('tls-expired') && !details.has('tls-not-yet-valid'))
    details.set(dateProblem, `${code} in the issuing chain`);
}

/** Is there a way by signatures from the leaf over sent certificates to a trusted one? Dates and usages are not looked at. */
export function reachesRoot(chain: readonly X509Certificate[], roots: readonly X509Certificate[]): boolean {
  const trusted = new Set(roots.map((root) => root.fingerprint256));
  let current = chain[0];
  const left = chain.slice(1);
  while (current) {
    const at: X509Certificate = current;
    if (trusted.has(at.fingerprint256)) return true;
    if (roots.some((root) => root.subject === at.issuer && signedBy(at, root))) return true;
    const next = left.findIndex((issuer) => issuer.subject === at.issuer && signedBy(at, issuer));
    current = next === -1 ? undefined : left.splice(next, 1)[0];
  }
  return false;
}
