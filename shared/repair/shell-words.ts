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

/** Shells in which a person may be typing. `sh` stands for all that speak POSIX. */
export const SHELLS = ['powershell', 'cmd', 'sh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/**
 * The shell that a terminal of this environment runs. Git Bash sets MSYSTEM; PowerShell puts the user's own folder of modules
 * into PSModulePath, and only cmd sets PROMPT. Sources: environ(7), SHELL; about_PSModulePath; `prompt /?`.
 */
export function shellIn({ platform }: Platform, environment: Readonly<Record<string, string>>): Shell {
  if (platform !== 'windows') return /(?:^|\/)fish$/u.test(environment['SHELL'] ?? '') ? 'fish' : 'sh';
  const named = (wanted: string) =>
    Object.entries(environment).find(([name]) => name.toUpperCase() === wanted)?.[1] ?? '';
  if (named('MSYSTEM') !== '') return 'sh';
  const own = /^[A-Z]:\\Users\\[^;]*PowerShell\\Modules/iu.test(named('PSMODULEPATH'));
  return named('PROMPT') !== '' && !own ? 'cmd' : 'powershell';
}

/**
 * Takes a variable out of the running shell, or sets it there. Sources: fish-shell documentation, `set`: -gx exports, -e erases,
 * and in single quotes only `\\` and `'` are escaped; `set /?`: what stands in the quotes is taken as it is.
 */
export function terminalCommand(shell: Shell, name: string, value: string | null): string {
  switch (shell) {
    case 'fish':
      return value === null ? `set -e ${name}` : `set -gx ${name} '${value.replace(/[\\']/gu, '\\$&')}'`;
    case 'powershell':
      return value === null ? `Remove-Item Env:${name}` : `$env:${name} = '${value.replaceAll("'", "''")}'`;
    case 'cmd':
      return `set "${name}=${value ?? ''}"`;
    case 'sh':
      return value === null ? `unset ${name}` : `export ${name}=${shellWord({ platform: 'linux' }, value)}`;
  }
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
