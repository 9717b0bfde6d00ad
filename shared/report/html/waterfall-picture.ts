import { PHASES, type Phase } from '../../domain/target-report.ts';
import type { Language } from '../../domain/text.ts';
import { textWidth } from '../../flow/text-width.ts';
import { TARGET_ROLE_LABELS } from '../../text/labels.ts';
import { formatMs } from '../../text/ui/duration.ts';
import { FAILURE_WORDS } from '../../text/ui/failure-words.ts';
import { PHASE_WORDS } from '../../text/ui/layer-words.ts';
import { waterfall } from '../../text/ui/waterfall.ts';
import {
  inReadingOrder,
  type ReportTarget,
  shortAddress,
  targetOutcome,
  targetState,
  totalMs,
} from '../target-words.ts';
import { html, type Markup } from './markup.ts';
import { stateMark, TONE } from './state-mark.ts';

const WIDTH = 840;
const NAME = 270;
const BAR = 330;
const TOP = 52;
const ROW = 38;
const SHOWN: readonly Phase[] = ['dns', 'tcp', 'tls', 'ttfb', 'transfer'];
/** Ends of the axis whose halves are round, ms. */
const ENDS = [200, 400, 600, 1000, 2000, 3000, 4000, 6000, 10_000, 20_000, 30_000, 60_000];

/** The way to every service, phase by phase, on one axis of milliseconds, as an inline picture. */
export function waterfallPicture(targets: readonly ReportTarget[], language: Language, harmless: boolean): Markup {
  const rows = inReadingOrder(targets);
  const end = axisEnd(targets);
  const height = TOP + rows.length * ROW;
  const marks = [0, end / 2, end].map((ms, index) => {
    const x = NAME + (BAR * index) / 2;
    return html`<path class="grid" d="M${x} ${TOP - 8}V${height}"/><text class="axis" x="${x}" y="${TOP - 14}" text-anchor="middle">${ms === 0 ? '0' : formatMs(ms, language)}</text>`;
  });
  return html`<svg class="falls" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${rows.map((t) => `${shortAddress(t.url)} ${targetOutcome(t, language)}`).join('; ')}">
<defs><pattern id="cut" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><rect class="hatch" width="3" height="6"/></pattern></defs>
${legend(targets, language)}${marks}${rows.map((target, index) => row(target, TOP + index * ROW, { end, language, harmless }))}</svg>`;
}

interface Scale {
  readonly end: number;
  readonly language: Language;
  readonly harmless: boolean;
}

function row(target: ReportTarget, y: number, { end, language, harmless }: Scale): Markup {
  const state = targetState(target, harmless);
  let x = NAME;
  const bars = PHASES.flatMap((phase): Markup[] => {
    const { ms, failure } = target.phases[phase];
    if (ms === null && !failure) return [];
    const from = x;
    const wanted = ((ms ?? 0) / end) * BAR;
    x = Math.min(NAME + BAR, from + Math.max(wanted, failure ? 10 : 1));
    const name = PHASE_WORDS[phase][language];
    const said = failure
      ? waterfall.phaseFailed[language]({ name, why: FAILURE_WORDS[failure][language] })
      : waterfall.phase[language]({ name, ms: formatMs(ms ?? 0, language) });
    const start = Math.min(from, NAME + BAR - (failure ? 10 : 1));
    return [
      html`<rect class="${failure ? 'stopped' : phase}" x="${start}" y="${y + 14}" width="${Math.max(1, x - start)}" height="10"><title>${said}</title></rect>`,
    ];
  });
  const cut = totalMs(target) > end ? html`<text class="beyond" x="${NAME + BAR + 4}" y="${y + 23}">»</text>` : null;
  return html`<g class="row ${TONE[state]}"><text class="name" x="0" y="${y + 17}">${clipped(shortAddress(target.url), NAME - 20, 13)}<title>${target.url}</title></text>
<text class="role" x="0" y="${y + 31}">${TARGET_ROLE_LABELS[target.role][language]}</text><rect class="track" x="${NAME}" y="${y + 14}" width="${BAR}" height="10" rx="2"/>${bars}${cut}
<g transform="translate(${NAME + BAR + 18} ${y + 11})">${stateMark(state)}</g><text class="said" x="${NAME + BAR + 42}" y="${y + 23}">${clipped(targetOutcome(target, language), WIDTH - NAME - BAR - 44, 13)}</text></g>`;
}

function legend(targets: readonly ReportTarget[], language: Language): readonly Markup[] {
  let x = 0;
  const present = SHOWN.filter((phase) => phase !== 'transfer' || targets.some((t) => t.phases.transfer.ms !== null));
  return present.map((phase) => {
    const at = x;
    const word = PHASE_WORDS[phase][language];
    x += textWidth(word, 12) + 36;
    return html`<rect class="${phase}" x="${at}" y="4" width="10" height="10" rx="2"/><text class="key" x="${at + 16}" y="13">${word}</text>`;
  });
}

/** What works decides: one row that waits for a dead server would squeeze all others into nothing, so it runs off the end. */
function axisEnd(targets: readonly ReportTarget[]): number {
  const working = targets.filter(({ verdict }) => verdict !== 'failed');
  const longest = Math.max(400, ...(working.length > 0 ? working : targets).map(totalMs));
  return ENDS.find((end) => end >= longest) ?? longest;
}

function clipped(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, fontSize) > width) signs.pop();
  return `${signs.join('')}…`;
}
