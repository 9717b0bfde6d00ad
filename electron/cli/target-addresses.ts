import { parseAddresses, targetAddress } from '../../shared/address/parse-addresses.ts';
import type { Language, TextOver } from '../../shared/domain/text.ts';
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
  const { addresses, bad } = parseAddresses(text);
  if (bad.length > 0) {
    const named = bad.slice(0, NAMED).map(({ number, text: line }) => `${number} (${line.slice(0, 60)})`);
    throw new UsageError(badLines[language]({ lines: named.join(', '), more: bad.length - named.length }));
  }
  if (addresses.length > MOST) throw new UsageError(tooMany[language]({ count: addresses.length }));
  return addresses;
}
