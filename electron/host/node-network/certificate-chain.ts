import type { X509Certificate } from 'node:crypto';
import type { CertificateFacts } from '../../../shared/domain/certificate-facts.ts';
import { parseAltNames } from './certificate-names.ts';
import { printable } from './classify-error.ts';

const MAX_CHAIN = 16;
const MAX_NAMES = 100;
const MAX_TEXT = 300;
/** DER of the extension with signed certificate timestamps, 1.3.6.1.4.1.11129.2.4.2. Source: RFC 6962 §3.3. */
const TIMESTAMPS = Buffer.from('060a2b06010401d679020402', 'hex');

/** The certificates the peer sent, leaf first; ends at a self-signed one, and after 16. */
export function sentChain(leaf: X509Certificate): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let next: X509Certificate | undefined = leaf; next && chain.length < MAX_CHAIN; next = next.issuerCertificate) {
    if (chain.some((earlier) => earlier.fingerprint256 === next?.fingerprint256)) break;
    chain.push(next);
  }
  return chain;
}

/** Facts of the leaf, and who vouches for the chain: the issuer of the last certificate sent. */
export function certificateFacts(chain: readonly [X509Certificate, ...X509Certificate[]]): CertificateFacts {
  const leaf = chain[0];
  const last = chain[chain.length - 1] ?? leaf;
  const names = parseAltNames(leaf.subjectAltName);
  return {
    subject: oneLine(leaf.subject),
    issuer: oneLine(leaf.issuer),
    root: commonName(last.issuer),
    names: [...names.dns, ...names.ip].slice(0, MAX_NAMES).map((name) => printable(name).slice(0, MAX_TEXT)),
    notBefore: Date.parse(leaf.validFrom),
    notAfter: Date.parse(leaf.validTo),
    selfSigned: isSelfSigned(leaf),
    fingerprint: leaf.fingerprint256,
    logged: leaf.raw.includes(TIMESTAMPS),
  };
}

function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && signedBy(certificate, certificate);
}

/** Does the signature of `certificate` verify with the key of `issuer`? False also for keys that this runtime cannot use. */
export function signedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/** Node renders a distinguished name as lines `CN=…`; values may hold anything. */
function oneLine(name: string | undefined): string {
  return printable((name ?? '').split('\n').join(', ')).slice(0, MAX_TEXT);
}

function commonName(name: string | undefined): string {
  const lines = (name ?? '').split('\n');
  const named = ['CN=', 'O=', 'OU=']
    .map((key) => lines.find((line) => line.startsWith(key))?.slice(key.length))
    .find(Boolean);
  return printable(named ?? lines[0] ?? '').slice(0, MAX_TEXT);
}
