import type { SessionEvent } from '../../shared/domain/session.ts';
import type { TargetReport } from '../../shared/domain/target-report.ts';
import { FAILURE_LABELS } from '../../shared/text/labels.ts';
import { TARGET_WORDS } from '../../shared/text/ui/outcome-words.ts';
import type { Terminal } from './terminal.ts';
import { clip, padded } from './text-columns.ts';

const SEGMENTS = [
  ['dns', '░'],
  ['tcp', '▒'],
  ['tls', '▓'],
  ['ttfb', '█'],
] as const;
const REDRAW_MS = 100;

/**
 * The waterfall of a running session on standard error: redrawn in place on a terminal, one line per target as it ends
 * elsewhere. Names come from servers and settings, so that control characters are taken out by `clip`.
 */
export class LiveWaterfall {
  readonly #terminal: Terminal;
  /** By id, in the order in which they ended. */
  readonly #targets = new Map<string, TargetReport>();
  #drawn = 0;
  #last = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  take(event: SessionEvent): void {
    if (event.type === 'target') this.#targets.set(event.target.id, event.target);
    if (event.type === 'result') {
      this.#targets.clear();
      for (const target of event.result.targets) this.#targets.set(target.id, target);
    }
    if (this.#terminal.live) this.#redraw(false);
    else if (event.type === 'verdict' && event.final) for (const row of this.#rows()) this.#terminal.say(`${row}\n`);
  }

  /** Draws the last state and leaves it standing. */
  end(): void {
    if (this.#terminal.live) this.#redraw(true);
  }

  #redraw(force: boolean): void {
    const now = Date.now();
    if (!force && now - this.#last < REDRAW_MS) return;
    this.#last = now;
    const rows = this.#rows();
    const up = this.#drawn > 0 ? `\u001b[${this.#drawn}A` : '';
    this.#terminal.say(`${up}${rows.map((row) => `\u001b[2K${row}\n`).join('')}`);
    this.#drawn = rows.length;
  }

  #rows(): readonly string[] {
    const shown = [...this.#targets.values()].filter((t) => t.startMs !== null);
    const longest = Math.max(1, ...shown.map(total));
    return shown.map((target) => this.#row(target, longest));
  }

  #row(target: TargetReport, longest: number): string {
    const { language, columns } = this.#terminal;
    const name = padded(clip(target.url.replace(/^https?:\/\//u, ''), 30), 30);
    const width = Math.max(10, Math.min(40, columns - 62));
    const bar = SEGMENTS.map(([phase, sign]) =>
      sign.repeat(Math.round(((target.phases[phase].ms ?? 0) / longest) * width)),
    ).join('');
    const failed = SEGMENTS.flatMap(([phase]) => target.phases[phase].failure ?? [])[0];
    const verdict = failed ? FAILURE_LABELS[failed][language] : TARGET_WORDS[target.verdict][language];
    const mark =
      target.verdict === 'failed'
        ? '✕'
        : target.verdict === 'not-reached'
          ? '–'
          : target.verdict === 'slow'
            ? '!'
            : '✓';
    return clip(`${mark} ${name} ${padded(bar.slice(0, width), width)} ${total(target)} ms  ${verdict}`, columns - 1);
  }
}

function total({ phases }: TargetReport): number {
  return Math.round(SEGMENTS.reduce((sum, [phase]) => sum + (phases[phase].ms ?? 0), 0));
}
