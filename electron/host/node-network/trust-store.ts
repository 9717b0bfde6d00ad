import { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext, type SecureContextOptions } from 'node:tls';
import type { TrustFacts } from '../network.ts';

/** The roots that a handshake is verified against, with where they come from. */
export interface TrustStore {
  readonly facts: TrustFacts;
  /** PEM blocks, each one certificate. */
  readonly pems: readonly string[];
  /** Where variables replaced them: the roots that the system has by itself. */
  readonly systemPems?: readonly string[];
}

/** What `go` offers: TLS 1.3, and below it only with forward secrecy. Source: crypto/tls, defaultCipherSuites since Go 1.22. */
const GO_CIPHERS = [
  'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA:ECDHE-RSA-AES256-SHA',
].join(':');

/** A trust store in the form that Node takes, made once: parsing all roots costs tens of milliseconds. */
export class LoadedTrust {
  readonly facts: TrustFacts;
  readonly context: SecureContext;
  readonly #pems: readonly string[];
  #roots: readonly X509Certificate[] | undefined;
  readonly #systemPems: readonly string[] | undefined;

  constructor(store: TrustStore) {
    this.facts = store.facts;
    this.#pems = store.pems;
    this.#systemPems = store.systemPems;
    // An empty list means "trust nobody" here, as for Go; only `undefined` would bring in the bundled roots.
    // One string each, so that one the library cannot parse does not hide those behind it.
    this.context = createSecureContext({ ca: [...store.pems], minVersion: 'TLSv1.2', ciphers: GO_CIPHERS });
  }

  /** Everything this runtime can still speak, for servers that nobody has renewed. */
  legacyContext(): SecureContext {
    const options: SecureContextOptions = { ca: [...this.#pems], minVersion: 'TLSv1', maxVersion: 'TLSv1.2' };
    try {
      // OpenSSL keeps TLS 1.0, 1.1 and their digests behind its security levels; BoringSSL knows no levels.
      return createSecureContext({ ...options, ciphers: 'ALL:@SECLEVEL=0' });
    } catch {
      return createSecureContext({ ...options, ciphers: 'ALL' });
    }
  }

  /** The system's own roots, where variables name others; undefined where it is these. */
  systemRoots(): readonly X509Certificate[] | undefined {
    return this.#systemPems?.flatMap(parse);
  }

  roots(): readonly X509Certificate[] {
    this.#roots ??= this.#pems.flatMap(parse);
    return this.#roots;
  }
}

function parse(pem: string): readonly X509Certificate[] {
  try {
    return [new X509Certificate(pem)];
  } catch {
    return [];
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

/** The frame of a certificate: one DER sequence over all bytes. Parsing hundreds in full would take a tenth of a second. */
function isCertificate(block: string): boolean {
  const bytes = Buffer.from(block.split('\n').slice(1, -1).join(''), 'base64');
  if (bytes.length < 4 || bytes[0] !== 0x30) return false;
  const first = bytes[1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const length = lengthBytes === 0 ? first : lengthBytes > 4 ? -1 : bytes.readUIntBE(2, lengthBytes);
  return bytes.length === 2 + lengthBytes + length;
}
