import type { Text } from '../../shared/domain/text.ts';
import { MIRROR_CHECKS, type MirrorReport, type MirrorsReport } from '../../shared/mirrors/mirror-report.ts';
import type { LastComparison } from '../../shared/mirrors/mirror-shelf.ts';
import { mebibytes } from '../../shared/text/mebibytes.ts';
import { lastTimeWords } from '../../shared/text/mirror-last-time.ts';
import { CHOICE_WORDS, MIRROR_CHECK_WORDS, mirrorSentence } from '../../shared/text/mirror-words.ts';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import type { Terminal } from './terminal.ts';
import { clip, padded } from './text-columns.ts';

const MARKS = { ok: '✓', warn: '!', fail: '✕', skipped: '–' } as const;

const WORDS = {
  firstByte: { 'zh-CN': '首字节', en: 'first byte' },
  use: { 'zh-CN': '建议', en: 'Recommended' },
  inUse: { 'zh-CN': '这就是你现在用的。', en: 'This is what you use already.' },
  cost: { 'zh-CN': '用时与流量', en: 'Time and traffic' },
  early: { 'zh-CN': '名次已定，提前结束', en: 'ended early, the ranking was certain' },
} as const satisfies Readonly<Record<string, Text>>;

/** A comparison for people: two lines a mirror, best first, then the recommended list and why. Not coloured; marks are shapes. */
export function describeMirrors(
  report: MirrorsReport,
  last: LastComparison | null,
  terminal: Pick<Terminal, 'language' | 'columns'>,
): string {
  const { language, columns } = terminal;
  const lines = report.mirrors.flatMap((mirror) => mirrorLines(mirror, last, terminal));
  const { goproxy, gosumdb, inUse, reasons } = report.choice;
  lines.push('');
  if (goproxy !== null) lines.push(`${WORDS.use[language]}: GOPROXY=${goproxy}`);
  if (gosumdb !== null) lines.push(`${' '.repeat(WORDS.use.en.length + 2)}GOSUMDB=${gosumdb}`);
  if (inUse) lines.push(WORDS.inUse[language]);
  for (const reason of reasons) lines.push(`  · ${CHOICE_WORDS[reason.reason][language](reason)}`);
  const seconds = (report.durationMs / 1000).toFixed(1);
  const early = report.stoppedEarly ? ` · ${WORDS.early[language]}` : '';
  lines.push('', `${WORDS.cost[language]}: ${seconds} s, ${mebibytes(report.bytes)} MiB${early}`);
  return `${lines.map((line) => (line.startsWith('  ') ? line : clip(line, Math.max(columns - 1, 200)))).join('\n')}\n`;
}

function mirrorLines(
  mirror: MirrorReport,
  last: LastComparison | null,
  { language, columns }: Pick<Terminal, 'language' | 'columns'>,
): string[] {
  const before = lastTimeWords(mirror.url, last, language);
  const badges = MIRROR_CHECKS.map((id) => {
    const outcome = mirror.checks.find(({ check }) => check === id)?.outcome ?? 'skipped';
    return `${MARKS[outcome]}${MIRROR_CHECK_WORDS[id].badge}`;
  });
  const mark = { right: '✓', limited: '!', wrong: '✕', failing: '✕', unreachable: '✕', pending: '◌' }[mirror.verdict];
  const name = padded(clip(mirror.url.replace(/^https?:\/\//u, ''), 42), 42);
  const company = mirror.origin === 'company' ? `${mirrorsWords.company[language]} · ` : '';
  return [
    clip(`${mark} ${name} ${speedWords(mirror, language)}`, columns - 1),
    clip(`    ${company}${mirrorSentence(mirror, language)}`, columns - 1),
    ...(before === null ? [] : [clip(`    ${before}`, columns - 1)]),
    ...(mirror.checks.length > 0 ? wrapped(badges, columns - 1) : []),
  ];
}

/** Words in as many lines as they need, indented. */
function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines;
}

function speedWords({ speed }: MirrorReport, language: 'zh-CN' | 'en'): string {
  if (!speed?.warmMs) return '';
  const first = `${WORDS.firstByte[language]} ${Math.round(speed.warmMs.median)} ms`;
  if (!speed.bytesPerSecond) return first;
  const { median, min, max } = speed.bytesPerSecond;
  return `${first} · ${mebibytes(median)} MiB/s (${mebibytes(min)}–${mebibytes(max)})`;
}
