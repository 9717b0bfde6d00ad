/**
 * Replaces `%NAME%` by the value of the first table that has the name; unknown names stay as they are, as Windows leaves
 * them. Names are compared without case.
 */
export function expandVariables(text: string, ...tables: readonly Readonly<Record<string, string>>[]): string {
  const values = new Map<string, string>();
  for (const table of [...tables].reverse())
    for (const [name, value] of Object.entries(table)) values.set(name.toLowerCase(), value);
  return text.replace(/%([^%=]+)%/gu, (whole, name: string) => values.get(name.toLowerCase()) ?? whole);
}

/** Variables that a service knows too: those of the machine, not of the user. */
const MACHINE_NAMES = [
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ProgramFiles',
  'ProgramFiles(x86)',
  'ProgramW6432',
  'ProgramData',
  'CommonProgramFiles',
  'CommonProgramFiles(x86)',
  'ALLUSERSPROFILE',
  'PUBLIC',
];

/** The part of an environment that is the same for every user of the machine. */
export function machineVariables(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = new Set(MACHINE_NAMES.map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(environment).filter(([name]) => names.has(name.toLowerCase())));
}
