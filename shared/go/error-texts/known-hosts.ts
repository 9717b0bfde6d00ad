// Hosts that the meaning of an error depends on.

import { HOSTS_WITHOUT_GOPROXY, publicMirrorHosts, RETIRED_HOSTS } from '../../mirrors/catalogue.ts';

/** Hosts that were module proxies once, or never were although guides name them. */
export const RETIRED_PROXY_HOSTS: ReadonlySet<string> = new Set(
  [...RETIRED_HOSTS, ...HOSTS_WITHOUT_GOPROXY].map(({ host }) => host),
);

/** Module proxies that are no checksum database at their root. */
export const MODULE_PROXY_HOSTS: ReadonlySet<string> = new Set([...publicMirrorHosts(), ...RETIRED_PROXY_HOSTS]);

/** Tells whether a host serves a public checksum database. */
export function isSumdbHost(host: string): boolean {
  return /^(?:sum\.golang\.org|sum\.golang\.google\.cn|gosum\.io)$/.test(host);
}

/** Tells whether a host serves Go's own vanity import paths, which every mirror has. */
export function isGoVanityHost(host: string): boolean {
  return /^(?:golang\.org|google\.golang\.org|go\.googlesource\.com)$/.test(host);
}

/** Tells whether the name of a certificate belongs to the sites whose addresses forged DNS answers usually give. */
export function isForgedAnswerName(name: string): boolean {
  return /(?:^|\.)(?:facebook\.com|twitter\.com|dropbox\.com|fbcdn\.net|facebook\.net)$/.test(name);
}
