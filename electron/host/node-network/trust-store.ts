import { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { TrustFacts } from '../network.ts';

/** The roots that a handshake is verified against, with where they come from. */
export interface TrustStore {
  readonly facts: TrustFacts;
  /** PEM blocks, each one certificate. */
  readonly pems: readonly string[];
}

/** A trust store in the form that Node takes, made once: parsing all roots costs tens of milliseconds. */
export class LoadedTrust {
  readonly facts: TrustFacts;
  readonly context: SecureContext;
  readonly #pems: readonly string[];
  #roots: readonly X509Certificate[] | undefined;

  constructor(store: TrustStore) {
    this.facts = store.facts;
    this.#pems = store.pems;
    // An empty list means "trust nobody" here, as for Go; only `undefined` would bring in the bundled roots.
    this.context = createSecureContext({ ca: [store.pems.join('\n')], minVersion: 'TLSv1.2' });
  }

  roots(): readonly X509Certificate[] {
    this.#roots ??= this.#pems.map((pem) => new X509Certificate(pem));
    return this.#roots;
  }
}

/** The runtime's own list, for a system whose store cannot be read. */
export function bundledTrust(problems: TrustFacts['problems'] = []): TrustStore {
  return {
    pems: rootCertificates,
    facts: { source: 'bundled', places: [], certificates: rootCertificates.length, problems },
  };
}

const PEM_BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/gu;

/**
 * The certificates of a PEM text; blocks that are no certificate are passed over.
 * Source: Go crypto/x509 CertPool.AppendCertsFromPEM.
 *
 * @param known blocks seen earlier, to which new ones are added: folders hold the same certificate several times.
 */
export function pemCertificates(text: string, known: Set<string>): readonly string[] {
  const found: string[] = [];
  for (const [block] of text.matchAll(PEM_BLOCK)) {
    const key = block.replace(/\s+/gu, '');
    if (known.has(key)) continue;
    known.add(key);
    if (isCertificate(block)) found.push(block);
  }
  return found;
}

function isCertificate(block: string): boolean {
  try {
    return new X509Certificate(block).raw.length > 0;
  } catch {
    return false;
  }
}
