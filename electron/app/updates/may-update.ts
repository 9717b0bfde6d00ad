/**
 * Whether this program may look for updates: installed on Windows from a release that names where they are and who signs
 * them. Without a publisher a signature would prove nothing, so a build that is not signed never updates itself.
 */
export function mayUpdate(packaged: boolean, platform: string, configuration: string | undefined): boolean {
  return packaged && platform === 'win32' && /^publisherName:/mu.test(configuration ?? '');
}
