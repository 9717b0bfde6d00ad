import { goFields } from './white-space.ts';

/** One usable entry of a netrc file. `login` and `password` are secrets. */
export interface NetrcEntry {
  machine: string;
  login: string;
  password: string;
}

/** Returns the entries `go` uses, in order. Source: cmd/go/internal/auth/netrc.go (parseNetrc). */
export function parseNetrc(text: string): NetrcEntry[] {
  const entries: NetrcEntry[] = [];
  let entry: NetrcEntry = { machine: '', login: '', password: '' };
  let inMacro = false;
  for (const line of text.split('\n')) {
    if (inMacro) {
      inMacro = line !== '';
      continue;
    }
    const fields = goFields(line);
    let i = 0;
    for (; i < fields.length - 1; i += 2) {
      const value = fields[i + 1] ?? '';
      if (fields[i] === 'machine') entry = { machine: value, login: '', password: '' };
      else if (fields[i] === 'login') entry = { ...entry, login: value };
      else if (fields[i] === 'password') entry = { ...entry, password: value };
      else if (fields[i] === 'macdef') inMacro = true;
      if (entry.machine !== '' && entry.login !== '' && entry.password !== '') {
        entries.push(entry);
        entry = { machine: '', login: '', password: '' };
      }
    }
    if (fields[i] === 'default') break;
  }
  return entries;
}

/**
 * Returns the entry `go` uses for an https URL: the machine must equal the URL without scheme, or a prefix of it ending at
 * a slash, port included; the longest wins, then the earlier. Source: cmd/go/internal/auth/auth.go (loadCredential).
 */
export function netrcEntryFor(entries: readonly NetrcEntry[], url: string): NetrcEntry | undefined {
  if (!url.startsWith('https://')) return undefined;
  let prefix = url.slice('https://'.length).replace(/\/$/, '');
  for (;;) {
    const found = entries.find(({ machine }) => withoutScheme(machine) === prefix);
    if (found !== undefined) return found;
    const slash = prefix.lastIndexOf('/');
    if (slash < 0) return undefined;
    prefix = prefix.slice(0, slash);
  }
}

function withoutScheme(machine: string): string {
  return machine.replace(/^https:\/\//, '').replace(/\/$/, '');
}

/** Returns the netrc paths `go` tries, first that exists counts. `home` is the home directory. */
export function netrcPaths(netrc: string, home: string, windows: boolean): string[] {
  if (netrc !== '') return [netrc];
  return windows ? [`${home}\\_netrc`, `${home}\\.netrc`] : [`${home}/.netrc`];
}
