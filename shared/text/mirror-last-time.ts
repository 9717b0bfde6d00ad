import type { Language, TextOver } from '../domain/text.ts';
import type { LastComparison } from '../mirrors/mirror-shelf.ts';
import { mebibytes } from './mebibytes.ts';
import { MIRROR_VERDICT_WORDS } from './mirror-words.ts';
import { formatMoment } from './ui/moment.ts';

interface Before {
  readonly when: string;
  readonly verdict: string;
  readonly firstByteMs: number | null;
  readonly rate: string | null;
}

const BEFORE: TextOver<Before> = {
  'zh-CN': ({ when, verdict, firstByteMs, rate }) =>
    [
      `上次（${when}）：${verdict}`,
      firstByteMs === null ? '' : `首字节 ${Math.round(firstByteMs)} ms`,
      rate === null ? '' : `${rate} MiB/s`,
    ]
      .filter(Boolean)
      .join('，'),
  en: ({ when, verdict, firstByteMs, rate }) =>
    [
      `Last time (${when}): ${verdict.toLowerCase()}`,
      firstByteMs === null ? '' : `first byte ${Math.round(firstByteMs)} ms`,
      rate === null ? '' : `${rate} MiB/s`,
    ]
      .filter(Boolean)
      .join(', '),
};

/** How a mirror did in the comparison before, in a line; null where it was not part of one. */
export function lastTimeWords(url: string, last: LastComparison | null, language: Language): string | null {
  const before = last?.mirrors.find((mirror) => mirror.url === url);
  if (!last || !before) return null;
  const { verdict, firstByteMs, bytesPerSecond } = before;
  return BEFORE[language]({
    when: formatMoment(last.startedAt, language),
    verdict: MIRROR_VERDICT_WORDS[verdict][language],
    firstByteMs,
    rate: bytesPerSecond === null ? null : mebibytes(bytesPerSecond),
  });
}
