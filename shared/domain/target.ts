/** What a target is to `go`. `control` hosts are asked only to tell a general fault from a fault of one host. */
export type TargetRole = 'mirror' | 'sumdb' | 'vcs' | 'proxy' | 'redirect' | 'control' | 'other';

/** How `go` reaches a target: directly, or through the HTTP or SOCKS proxy that a variable names. */
export type Route = { readonly kind: 'direct' } | { readonly kind: 'proxy'; readonly proxy: string };

/** One service on the path of `go`, checked layer by layer. */
export interface Target {
  /** Stable within a run, e.g. `mirror:https://goproxy.cn`. */
  readonly id: string;
  readonly role: TargetRole;
  /** Base address without a trailing slash. */
  readonly url: string;
  /** Host name, lower case, without port; an IP address without brackets. */
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly route: Route;
  /** Position in the GOPROXY list, for mirrors on it. */
  readonly entry?: number;
  /** True for entries of a GOPROXY value that another source shadows: tested to say whether it would work. */
  readonly shadowed?: boolean;
  /** For proxies: the variable that names it, and the scheme it is said to speak. */
  readonly variable?: string;
  readonly scheme?: string;
}

/** The subject of causes about a target: host, and the port only if it is not the default. Source: contract "Subject". */
export function targetSubject(target: Target): string {
  if (target.role === 'proxy') return target.variable ?? 'HTTPS_PROXY';
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  return target.port === (target.tls ? 443 : 80) ? host : `${host}:${target.port}`;
}
