import { type ByteString, fromByteString, toByteString } from '../byte-string.ts';
import { parseIpAddress } from '../net/ip-address.ts';
import { quoteBytes } from '../quote.ts';
import { escapeBytes, type UrlPart, unescapeBytes } from './escape.ts';

/** A URL as Go's net/url sees it. All strings are byte strings; `path` and `fragment` are decoded. */
export interface GoUrl {
  scheme: string;
  opaque: ByteString;
  user: { name: ByteString; password?: ByteString } | undefined;
  host: ByteString;
  path: ByteString;
  rawPath: ByteString;
  forceQuery: boolean;
  rawQuery: ByteString;
  fragment: ByteString;
  rawFragment: ByteString;
  omitHost: boolean;
}

/** What net/url objects to: `reason` alone, and the full text of its error. */
export interface GoUrlError {
  reason: string;
  message: string;
}

class Fault extends Error {}

/**
 * Returns the URL or the error of Go's url.Parse (port of net/url of Go 1.26: strict colons in http hosts, IP literals checked).
 * Never throws.
 */
export function parseGoUrl(text: string): { url: GoUrl } | { error: GoUrlError } {
  const raw = toByteString(text);
  const hash = raw.indexOf('#');
  const main = hash < 0 ? raw : raw.slice(0, hash);
  let failing = main;
  try {
    const url = parse(main);
    const fragment = hash < 0 ? '' : raw.slice(hash + 1);
    if (fragment !== '') {
      failing = raw;
      url.fragment = unescapeOrFault(fragment, 'fragment');
      if (escapeBytes(url.fragment, 'fragment') !== fragment) url.rawFragment = fragment;
    }
    return { url };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { error: { reason: error.message, message: `parse ${quoteBytes(failing, '"')}: ${error.message}` } };
  }
}

/** Returns the host without port and brackets (net/url: Hostname), as text. */
export function hostnameOf(url: GoUrl): string {
  return fromByteString(splitHostPort(url.host).host);
}

/** Returns the port's digits or '' (net/url: Port). */
export function portOf(url: GoUrl): string {
  return splitHostPort(url.host).port;
}

function splitHostPort(hostPort: ByteString): { host: ByteString; port: string } {
  const colon = hostPort.lastIndexOf(':');
  const hasPort = colon >= 0 && isOptionalPort(hostPort.slice(colon));
  const host = hasPort ? hostPort.slice(0, colon) : hostPort;
  const port = hasPort ? hostPort.slice(colon + 1) : '';
  return { host: host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host, port };
}

function parse(raw: ByteString): GoUrl {
  if (hasControlByte(raw)) throw new Fault('net/url: invalid control character in URL');
  const url: GoUrl = {
    scheme: '',
    opaque: '',
    user: undefined,
    host: '',
    path: '',
    rawPath: '',
    forceQuery: false,
    rawQuery: '',
    fragment: '',
    rawFragment: '',
    omitHost: false,
  };
  if (raw === '*') return { ...url, path: '*' };
  let rest = cutScheme(raw, url);
  const question = rest.indexOf('?');
  if (question >= 0) {
    url.forceQuery = question === rest.length - 1;
    url.rawQuery = rest.slice(question + 1);
    rest = rest.slice(0, question);
  }
  if (!rest.startsWith('/')) {
    if (url.scheme !== '') return { ...url, opaque: rest };
    if ((rest.split('/', 1)[0] ?? '').includes(':')) throw new Fault('first path segment in URL cannot contain colon');
  }
  if ((url.scheme !== '' || !rest.startsWith('///')) && rest.startsWith('//')) {
    const slash = rest.indexOf('/', 2);
    parseAuthority(slash < 0 ? rest.slice(2) : rest.slice(2, slash), url);
    rest = slash < 0 ? '' : rest.slice(slash);
  } else if (url.scheme !== '' && rest.startsWith('/')) {
    url.omitHost = true;
  }
  url.path = unescapeOrFault(rest, 'path');
  if (escapeBytes(url.path, 'path') !== rest) url.rawPath = rest;
  return url;
}

function cutScheme(raw: ByteString, url: GoUrl): ByteString {
  if (raw.startsWith(':')) throw new Fault('missing protocol scheme');
  const scheme = /^([A-Za-z][A-Za-z0-9+\-.]*):/.exec(raw)?.[1];
  if (scheme === undefined) return raw;
  url.scheme = scheme.toLowerCase();
  return raw.slice(scheme.length + 1);
}

function parseAuthority(authority: ByteString, url: GoUrl): void {
  const at = authority.lastIndexOf('@');
  url.host = parseHost(url.scheme, authority.slice(at + 1));
  if (at < 0) return;
  const userinfo = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(userinfo)) throw new Fault('net/url: invalid userinfo');
  const colon = userinfo.indexOf(':');
  if (colon < 0) {
    url.user = { name: unescapeOrFault(userinfo, 'userPassword') };
  } else {
    const name = unescapeOrFault(userinfo.slice(0, colon), 'userPassword');
    url.user = { name, password: unescapeOrFault(userinfo.slice(colon + 1), 'userPassword') };
  }
}

function parseHost(scheme: string, host: ByteString): ByteString {
  const open = host.lastIndexOf('[');
  if (open > 0) throw new Fault('invalid IP-literal');
  if (open === 0) return parseIpLiteral(host);
  const first = host.indexOf(':');
  if (first >= 0) {
    // go.dev/issue/75223: further colons are an error in http and https only.
    const colon = scheme === 'http' || scheme === 'https' ? first : host.lastIndexOf(':');
    checkPort(host.slice(colon));
  }
  return unescapeOrFault(host, 'host');
}

function parseIpLiteral(host: ByteString): ByteString {
  const close = host.lastIndexOf(']');
  if (close < 0) throw new Fault("missing ']' in host");
  const port = host.slice(close + 1);
  checkPort(port);
  const inside = host.slice(1, close);
  const zone = inside.indexOf('%25');
  const name =
    zone < 0
      ? unescapeOrFault(inside, 'host')
      : unescapeOrFault(inside.slice(0, zone), 'host') + unescapeOrFault(inside.slice(zone), 'zone');
  const address = parseIpAddress(name);
  if ('message' in address) throw new Fault(`invalid host: ${address.message}`);
  if (address.bytes.length === 4) throw new Fault('invalid IP-literal');
  return `[${name}]${port}`;
}

function checkPort(colonPort: ByteString): void {
  if (!isOptionalPort(colonPort)) throw new Fault(`invalid port ${quoteBytes(colonPort, '"')} after host`);
}

function isOptionalPort(colonPort: ByteString): boolean {
  return /^(:[0-9]*)?$/.test(colonPort);
}

function unescapeOrFault(escaped: ByteString, part: UrlPart): ByteString {
  const result = unescapeBytes(escaped, part);
  if ('message' in result) throw new Fault(result.message);
  return result.value;
}

function hasControlByte(bytes: ByteString): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i);
    if (byte < 0x20 || byte === 0x7f) return true;
  }
  return false;
}
