/** Splits `host:port`, `[v6]:port`; undefined where Go's net.SplitHostPort returns an error. */
export function splitHostPort(text: string): { host: string; port: string } | undefined {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return undefined;
  const port = text.slice(colon + 1);
  if (text.startsWith('[')) {
    const close = text.indexOf(']');
    if (close < 0 || close + 1 !== colon) return undefined;
    const host = text.slice(1, close);
    const stray = host.includes('[') || port.includes('[') || port.includes(']');
    return stray ? undefined : { host, port };
  }
  const host = text.slice(0, colon);
  return host.includes(':') || /[[\]]/.test(text) ? undefined : { host, port };
}

/** Joins host and port, with brackets around a host that has a colon (net.JoinHostPort). */
export function joinHostPort(host: string, port: string): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
