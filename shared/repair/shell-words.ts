import type { RepairContext } from './repair-context.ts';

type Platform = Pick<RepairContext, 'platform'>;

/** Quotes a word for PowerShell or a POSIX shell; plain words stay as they are. */
export function shellWord({ platform }: Platform, word: string): string {
  if (platform === 'windows')
    return /^[\w%+=:./\\-][\w@%+=:./\\-]*$/u.test(word) ? word : `'${word.replaceAll("'", "''")}'`;
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** `go env -w` or, with null, `go env -u`. Quoted, because PowerShell splits at commas. */
export function goEnvCommand(platform: Platform, key: string, value: string | null): string {
  return value === null ? `go env -u ${key}` : `go env -w ${shellWord(platform, `${key}=${value}`)}`;
}

/** Shells whose words for variables differ from those of their platform's usual one. */
export type Shell = 'fish';

/** The shell that a terminal of this environment runs, where it is a special one. Source: environ(7), SHELL. */
export function shellIn(environment: Readonly<Record<string, string>>): Shell | undefined {
  return /(?:^|\/)fish$/u.test(environment['SHELL'] ?? '') ? 'fish' : undefined;
}

/**
 * Takes a variable out of the running shell, or sets it there. Source: fish-shell documentation, `set`: -gx exports, -e erases,
 * and in single quotes only `\\` and `'` are escaped.
 */
export function terminalCommand({ platform }: Platform, name: string, value: string | null, shell?: Shell): string {
  if (shell === 'fish')
    return value === null ? `set -e ${name}` : `set -gx ${name} '${value.replace(/[\\']/gu, '\\$&')}'`;
  if (platform === 'windows')
    return value === null ? `Remove-Item Env:${name}` : `$env:${name} = '${value.replaceAll("'", "''")}'`;
  return value === null ? `unset ${name}` : `export ${name}=${shellWord({ platform }, value)}`;
}

/** Stores or removes a variable of the user or the machine, in PowerShell. */
export function storeVariableCommand(scope: 'user' | 'machine', name: string, value: string | null): string {
  const text = value === null ? '$null' : `'${value.replaceAll("'", "''")}'`;
  return `[Environment]::SetEnvironmentVariable('${name}', ${text}, '${scope === 'user' ? 'User' : 'Machine'}')`;
}

/** Replaces one line of a file. */
export function editLineCommand(platform: Platform, file: string, line: number, becomes: string): string {
  const escaped = becomes.replace(/[\\&|]/gu, '\\$&');
  return `sed -i ${shellWord(platform, `${line}s|.*|${escaped}|`)} ${shellWord(platform, file)}`;
}
