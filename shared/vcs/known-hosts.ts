/**
 * Does a known_hosts file hold a key of this host? Hashed names, patterns, negations and ports are understood; revoked keys
 * and certificate authorities are no keys of the host. Source: sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT".
 *
 * @param hmac returns the HMAC-SHA1 in base64; salts are base64 in the file
 */
export function knowsHost(
  file: string,
  host: string,
  port: number,
  hmac: (saltBase64: string, text: string) => string,
): boolean {
  const name = port === 22 ? host : `[${host}]:${port}`;
  return file.split('\n').some((line) => {
    const [names = '', , key] = line.trim().split(/\s+/u);
    if (names === '' || names.startsWith('#') || names.startsWith('@') || key === undefined) return false;
    const hashed = /^\|1\|([^|]+)\|([^|]+)$/u.exec(names);
    if (hashed) return hmac(hashed[1] ?? '', name) === hashed[2];
    return matchesList(names, name);
  });
}

function matchesList(list: string, name: string): boolean {
  const patterns = list.split(',');
  if (patterns.some((p) => p.startsWith('!') && matches(p.slice(1), name))) return false;
  return patterns.some((p) => !p.startsWith('!') && matches(p, name));
}

/** `*` and `?` as in ssh_config(5), PATTERNS. Without backtracking that a hostile file could drive up: parts in order. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const [first = '', ...rest] = parts;
  if (!equal(name.slice(0, first.length), first)) return false;
  if (rest.length === 0) return name.length === first.length;
  let at = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const found = find(name, part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && equal(name.slice(name.length - last.length), last);
}

function find(name: string, part: string, from: number): number {
  for (let at = from; at + part.length <= name.length; at += 1)
    if (equal(name.slice(at, at + part.length), part)) return at;
  return -1;
}

function equal(text: string, pattern: string): boolean {
  return text.length === pattern.length && [...pattern].every((letter, i) => letter === '?' || letter === text[i]);
}

/** Where ssh goes for a host that its configuration names: another name, another port. Values in force only. */
export interface SshDestination {
  readonly host: string;
  readonly port: number;
  /** True where the file holds rules that cannot be judged without running programs (`Match exec`, ProxyCommand, Include). */
  readonly uncertain: boolean;
}

/** Reads HostName and Port for a host; the first value of each wins. Source: ssh_config(5). Nothing is run. */
export function sshDestination(config: string, host: string, port: number): SshDestination {
  let applies = true;
  let name: string | undefined;
  let number: number | undefined;
  let uncertain = false;
  for (const line of config.split('\n')) {
    const [, word = '', rest = ''] = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+)(.*?)\s*$/u.exec(line) ?? [];
    const value = rest.replace(/^"(.*)"$/u, '$1');
    switch (word.toLowerCase()) {
      case 'host':
        applies = matchesList(value.split(/\s+/u).join(','), host);
        break;
      case 'match':
        applies = value.toLowerCase() === 'all';
        uncertain ||= !applies;
        break;
      case 'hostname':
        if (applies) name ??= value.replaceAll('%h', host);
        break;
      case 'port':
        if (applies) number ??= Number(value) || undefined;
        break;
      case 'proxycommand':
      case 'proxyjump':
      case 'include':
        uncertain ||= applies && value.toLowerCase() !== 'none';
        break;
    }
  }
  return { host: (name ?? host).toLowerCase(), port: port === 22 ? (number ?? 22) : port, uncertain };
}
