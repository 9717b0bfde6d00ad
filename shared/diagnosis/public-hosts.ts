import { publicMirrorHosts, RETIRED_HOSTS } from '../mirrors/catalogue.ts';

/**
 * Hosts of public module services that surely exist. For these a resolver's "no such host" is a denial, and they may be
 * asked of a second resolver: everybody's `go` knows them. Private and unknown names never are.
 */
const PUBLIC_HOSTS: ReadonlySet<string> = new Set([
  'sum.golang.org',
  'sum.golang.google.cn',
  ...publicMirrorHosts(),
  'github.com',
  'golang.org',
  'go.dev',
  'gopkg.in',
]);

const RETIRED: ReadonlySet<string> = new Set(RETIRED_HOSTS.map(({ host }) => host));

/** Where everybody keeps code: what cannot be seen there may be private, or not exist. */
const PUBLIC_CODE_HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'gitee.com',
  'codeberg.org',
  'git.sr.ht',
  'golang.org',
  'google.golang.org',
  'go.googlesource.com',
  'gopkg.in',
  'go.uber.org',
  'k8s.io',
  'sigs.k8s.io',
]);

/** Does everybody keep code on this host, so that a module there says nothing of a company? */
export function isPublicCodeHost(host: string): boolean {
  return PUBLIC_CODE_HOSTS.has(host);
}

/** Is this a public module service whose name surely exists? */
export function isPublicHost(host: string): boolean {
  return PUBLIC_HOSTS.has(host);
}

/** Is this host known to be gone, or never to have been a module proxy? */
export function isRetiredHost(host: string): boolean {
  return RETIRED.has(host);
}

/**
 * Is this address one that no public service has: loopback, private, link-local, unspecified, shared or multicast?
 * Documentation ranges are left out on purpose, and 198.18/15 is judged apart (fake-IP). Source: RFC 6890.
 */
export function isImpossibleForPublic(address: string): boolean {
  if (address.includes(':')) return /^(?:::1?$|fe[89ab]|f[cd]|ff)/iu.test(address);
  const [a = -1, b = -1] = address.split('.').map(Number);
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  return (
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}

/** Is this an address that proxy programs invent for names (fake-ip)? Source: RFC 2544 appendix C.2.2; Clash `fake-ip-range`. */
export function isFakeIp(address: string): boolean {
  return /^198\.1[89]\./u.test(address);
}
