/** What electron-builder's installer leaves beside the program; neither an MSI nor a portable program has it. */
export const UNINSTALLER = 'Uninstall gomod-doctor.exe';

/**
 * Whether this program may look for updates: installed on Windows by our installer, which is what an update is, from a release that
 * names where they are and who signs them. Without a publisher a signature would prove nothing, so a build that is not signed never
 * updates itself; an MSI is the administrators', and a portable program is exchanged by hand.
 */
export function mayUpdate(
  packaged: boolean,
  platform: string,
  configuration: string | undefined,
  byInstaller: boolean,
): boolean {
  return packaged && platform === 'win32' && byInstaller && /^publisherName:/mu.test(configuration ?? '');
}
