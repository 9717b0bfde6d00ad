/** The last two labels: enough to tell unrelated owners apart among public module hosts. */
export function registrableDomain(host: string): string {
  return host.split('.').slice(-2).join('.');
}
