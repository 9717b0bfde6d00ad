/** What an administrator could type in PowerShell to exempt a folder from Defender's scans, or to take that back. */
export function exclusionLine(path: string, on: boolean): string {
  return `${on ? 'Add' : 'Remove'}-MpPreference -ExclusionPath '${path.replaceAll("'", "''")}'`;
}

/** The same to take one file out of quarantine. */
export function restoreLine(path: string): string {
  return `& "$env:ProgramFiles\\Windows Defender\\MpCmdRun.exe" -Restore -FilePath '${path.replaceAll("'", "''")}'`;
}
