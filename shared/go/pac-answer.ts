import type { ProxyAddress } from './http-proxy.ts';

const SCHEMES: Readonly<Record<string, string>> = { PROXY: 'http', HTTPS: 'https', SOCKS: 'socks5', SOCKS5: 'socks5' };
const PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', socks5: '1080' };

/**
 * The proxies of an answer in PAC form, e.g. `PROXY 127.0.0.1:7890; DIRECT`, in order and up to the first `DIRECT`: what
 * comes after that is not asked. What cannot be read is passed over. Source: the return value of FindProxyForURL.
 */
export function parsePacAnswer(answer: string): readonly ProxyAddress[] {
  const found: ProxyAddress[] = [];
  for (const part of answer.split(';')) {
    const [kind = '', place = ''] = part.trim().split(/\s+/u);
    if (kind.toUpperCase() === 'DIRECT') break;
    const scheme = SCHEMES[kind.toUpperCase()];
    const match = /^(?:\[([0-9a-f:.]+)\]|([^\s:/@]+))(?::(\d{1,5}))?$/iu.exec(place);
    const host = match?.[1] ?? match?.[2];
    if (scheme === undefined || host === undefined) continue;
    found.push({ scheme, host, port: match?.[3] ?? PORTS[scheme] ?? '' });
  }
  return found;
}
