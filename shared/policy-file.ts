/** Where an administrator decides for everybody: a folder that users cannot write to. Absolute path. */
export function policyFile(environment: Readonly<Record<string, string | undefined>>, windows: boolean): string {
  if (!windows) return '/etc/gomod-doctor/policy.json';
  return `${environment['ProgramData'] ?? 'C:\\ProgramData'}\\gomod-doctor\\policy.json`;
}
