import type { Language, TextOver } from '../../shared/domain/text.ts';
import { hostnameOf, parseGoUrl, portOf } from '../../shared/go/net-url/parse-url.ts';
import { UsageError } from './usage-error.ts';

const MOST = 1000;
/** So many bad lines are named; the rest is counted. */
const NAMED = 5;

const badLines: TextOver<{ lines: string; more: number }> = {
  'zh-CN': ({ lines, more }) =>
    `--targets：这些行不是 http 或 https 地址：${lines}${more > 0 ? `，还有 ${more} 行` : ''}`,
  en: ({ lines, more }) =>
    `--targets: these lines are no http or https addresses: ${lines}${more > 0 ? `, and ${more} more` : ''}`,
};

const tooMany: TextOver<{ count: number }> = {
  'zh-CN': ({ count }) => `--targets：有 ${count} 个地址，最多 ${MOST} 个`,
  en: ({ count }) => `--targets: ${count} addresses, at most ${MOST} are allowed`,
};

const badAddress: TextOver<{ address: string }> = {
  'zh-CN': ({ address }) => `--target：不是 http 或 https 地址：${address}`,
  en: ({ address }) => `--target: no http or https address: ${address}`,
};

/** The address of a service: with its scheme, `https` where none was written; null for what is none. */
export function targetAddress(text: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  const parsed = parseGoUrl(address);
  if ('error' in parsed || /[\s,;|<>"'`]/u.test(address)) return null;
  const { scheme } = parsed.url;
  const port = portOf(parsed.url);
  const host = hostnameOf(parsed.url);
  if ((scheme !== 'http' && scheme !== 'https') || !/^[\p{L}\p{N}_.:-]+$/u.test(host) || /^[.:-]/u.test(host))
    return null;
  return port === '' || (Number(port) > 0 && Number(port) < 65_536) ? address : null;
}

/** Addresses given one by one. @throws UsageError for one that is none. */
export function addressesFrom(options: readonly string[], language: Language): readonly string[] {
  return options.map((text) => {
    const address = targetAddress(text.trim());
    if (address === null) throw new UsageError(badAddress[language]({ address: text }));
    return address;
  });
}

/**
 * Addresses of a file: one a line, empty lines and what follows a `#` at the start of a word left out. A byte order mark and
 * any ending of lines are fine. @throws UsageError that names the bad lines, or for too many.
 */
export function addressesOfFile(text: string, language: Language): readonly string[] {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ number: index + 1, text: line.replace(/(?:^|\s)#.*$/u, '').trim() }))
    .filter((line) => line.text !== '');
  const addresses = lines.map((line) => ({ ...line, address: targetAddress(line.text) }));
  const bad = addresses.filter(({ address }) => address === null);
  if (bad.length > 0) {
    const named = bad.slice(0, NAMED).map(({ number, text: line }) => `${number} (${line.slice(0, 60)})`);
    throw new UsageError(badLines[language]({ lines: named.join(', '), more: bad.length - named.length }));
  }
  const distinct = [...new Set(addresses.flatMap(({ address }) => address ?? []))];
  if (distinct.length > MOST) throw new UsageError(tooMany[language]({ count: distinct.length }));
  return distinct;
}
