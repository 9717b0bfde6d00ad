import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Names a certificate is good for, from its subject alternative names. */
export interface CertificateNames {
  readonly dns: readonly string[];
  /** Normalised addresses. */
  readonly ip: readonly string[];
}

/**
 * Reads Node's rendering of the extension, e.g. `DNS:a.example, IP Address:10.0.0.1`. Values with special characters are
 * JSON strings there (CVE-2021-44532), so a comma inside one does not make a new name.
 */
export function parseAltNames(text: string | undefined): CertificateNames {
  const dns: string[] = [];
  const ip: string[] = [];
  for (const match of (text ?? '').matchAll(/(?:^|, )(DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/gu)) {
    const value = unquote(match[2] ?? '');
    if (match[1] === 'DNS') dns.push(value);
    else if (ipaddr.isValid(value)) ip.push(ipaddr.parse(value).toNormalizedString());
  }
  return { dns, ip };
}

/**
 * Does the certificate name this host? The common name does not count, a wildcard stands only for the whole first label.
 * Source: Go crypto/x509 Certificate.VerifyHostname.
 */
export function namesHost(names: CertificateNames, host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/u, '$1');
  if (isIP(bare) !== 0) return names.ip.includes(ipaddr.process(bare).toNormalizedString());
  const wanted = host.toLowerCase();
  const parts = wanted.replace(/\.$/u, '').split('.');
  return names.dns.some((pattern) => {
    const lower = pattern.toLowerCase();
    if (!isHostname(wanted.replace(/\.$/u, '')) || !isHostname(lower.replace(/^\*\./u, '')))
      return lower === wanted && lower !== '';
    const labels = lower.split('.');
    return (
      labels.length === parts.length && labels.every((label, at) => (at === 0 && label === '*') || label === parts[at])
    );
  });
}

function isHostname(name: string): boolean {
  return /^(?!-)[a-z0-9_-]+(?:\.(?!-)[a-z0-9_-]+)*$/u.test(name);
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}
