/** Where an administrator decides for everybody: a folder that users cannot write to. Absolute path. */
export function policyFile(environment: Readonly<Record<string, string | undefined>>, windows: boolean): string {
  if (!windows) return '/etc/gomod-doctor/policy.json';
  return `${environment['ProgramData'] ?? 'C:\\ProgramData'}\\gomod-doctor\\policy.json`;
}

/** The same in the registry of Windows, where group policy and Intune write. Source: Microsoft Learn, registry-based policy. */
export const POLICY_KEY = 'HKLM\\SOFTWARE\\Policies\\gomod-doctor';

/** The list of mirrors below it. */
export const POLICY_MIRRORS_KEY = `${POLICY_KEY}\\Mirrors`;
