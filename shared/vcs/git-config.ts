/** One value of git's configuration, and the place it was read from (`file:/…`, `command line:`). */
export interface GitValue {
  /** Section and variable in lower case; a subsection in between as it is written. */
  readonly key: string;
  readonly value: string;
  readonly origin: string;
}

/** Origin of what no file of git has: a variable that git heeds, named by the key. */
export const ENVIRONMENT = 'environment';

/** Reads `git config --list --show-origin -z`: origin, NUL, key, line feed, value, NUL. Source: git-config(1), "-z". */
export function parseGitConfig(output: string): readonly GitValue[] {
  const parts = output.split('\0');
  const values: GitValue[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const entry = parts[at + 1] ?? '';
    const end = entry.indexOf('\n');
    // A variable without "=" is true.
    const [key, value] = end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    values.push({ key, value, origin: parts[at] ?? '' });
  }
  return values;
}

/** The value in force of a single-valued variable: the last. */
export function lastValue(values: readonly GitValue[], key: string): GitValue | undefined {
  return values.filter((v) => v.key === key).at(-1);
}

/**
 * The address that git uses in the place of another: the longest matching `url.<base>.insteadOf`. `rule` is undefined where
 * none matches. Source: git-config(1), url.<base>.insteadOf; git remote.c (alias_url).
 */
export function rewriteUrl(
  values: readonly GitValue[],
  url: string,
): { readonly url: string; readonly rule?: GitValue } {
  let best: { readonly rule: GitValue; readonly base: string } | undefined;
  for (const rule of values) {
    const base = /^url\.([\s\S]*)\.insteadof$/u.exec(rule.key)?.[1];
    if (base === undefined || rule.value === '' || !url.startsWith(rule.value)) continue;
    if (best === undefined || rule.value.length > best.rule.value.length) best = { rule, base };
  }
  return best ? { url: best.base + url.slice(best.rule.value.length), rule: best.rule } : { url };
}

/**
 * The value of an `http.*` variable for an https address: `http.<url>.<name>` whose address is a prefix of it, the longest,
 * goes before `http.<name>`. Source: git-config(1), http.<url>.*. Wildcards in host names are not looked at.
 */
export function httpValue(values: readonly GitValue[], name: string, url: string): GitValue | undefined {
  const matching = values.flatMap((value) => {
    if (value.key === `http.${name}`) return [{ value, length: 0 }];
    const about = /^http\.([\s\S]+)\.([a-z]+)$/u.exec(value.key);
    return about?.[2] === name && covers(about[1] ?? '', url) ? [{ value, length: about[1]?.length ?? 0 }] : [];
  });
  return matching.reduce<(typeof matching)[number] | undefined>(
    (best, one) => (best && best.length > one.length ? best : one),
    undefined,
  )?.value;
}

function covers(prefix: string, url: string): boolean {
  const base = prefix.replace(/\/$/u, '').toLowerCase();
  const whole = url.toLowerCase();
  return whole === base || whole.startsWith(`${base}/`);
}

/** Does git have a program that may know an account for this address? Values that an empty one resets do not count. */
export function hasCredentialHelper(values: readonly GitValue[], url: string): boolean {
  const helpers: string[] = [];
  for (const { key, value } of values) {
    const about = /^credential\.(?:([\s\S]+)\.)?helper$/u.exec(key);
    if (!about || (about[1] !== undefined && !covers(about[1], url))) continue;
    if (value === '') helpers.length = 0;
    else helpers.push(value);
  }
  return helpers.length > 0;
}

/** Where a git address leads, in its URL form or in the short form of ssh (`git@host:path`). */
export interface GitAddress {
  readonly transport: 'https' | 'http' | 'ssh' | 'other';
  readonly host: string;
  readonly port: number;
  /** With its leading slash. */
  readonly path: string;
  /** Does it carry a user and a password? */
  readonly credentials: boolean;
}

const PORTS = { https: 443, http: 80, ssh: 22, other: 0 } as const;

/** Parts of a git address; undefined for what is none. Source: git-clone(1), "GIT URLS". */
export function parseGitAddress(text: string): GitAddress | undefined {
  const short = /^(?:[^@/\s:]+@)?([A-Za-z0-9.-]+):(?!\/\/)(.*)$/u.exec(text);
  if (short)
    return {
      transport: 'ssh',
      host: lower(short[1]),
      port: 22,
      path: `/${short[2]?.replace(/^\//u, '')}`,
      credentials: false,
    };
  const [, scheme = '', user, host = '', port, path = '/'] =
    /^([a-z][a-z0-9+.-]*):\/\/(?:([^@/]*)@)?(\[[^\]/]+\]|[^/:\s]+)(?::([0-9]+))?(\/\S*)?$/iu.exec(text) ?? [];
  if (host === '') return undefined;
  const name = scheme.toLowerCase().replace(/^(?:git\+ssh|ssh\+git)$/u, 'ssh');
  const transport = name === 'https' || name === 'http' || name === 'ssh' ? name : 'other';
  return {
    transport,
    host: lower(host.replace(/^\[|\]$/gu, '')),
    port: Number(port) || PORTS[transport],
    path,
    credentials: user !== undefined && (transport !== 'ssh' || user.includes(':')),
  };
}

/** Host and port of an address, the port only if it is not that of its transport. */
export function authority({ host, port, transport }: GitAddress): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === PORTS[transport] ? name : `${name}:${port}`;
}

const lower = (text: string | undefined) => (text ?? '').toLowerCase();
