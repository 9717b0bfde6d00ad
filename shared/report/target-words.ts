import type { Report } from '../domain/report.ts';
import type { ProbeState } from '../domain/session.ts';
import { PHASES } from '../domain/target-report.ts';
import type { Language } from '../domain/text.ts';
import { formatMs } from '../text/ui/duration.ts';
import { FAILURE_WORDS } from '../text/ui/failure-words.ts';
import { PHASE_SHORT_WORDS } from '../text/ui/layer-words.ts';
import { TARGET_WORDS } from '../text/ui/outcome-words.ts';
import { waterfall } from '../text/ui/waterfall.ts';

export type ReportTarget = Report['targets'][number];

/** What `go` needs comes first; what was only tried for comparison stands below. */
export function inReadingOrder(targets: readonly ReportTarget[]): readonly ReportTarget[] {
  return [...targets.filter((t) => t.role !== 'control'), ...targets.filter((t) => t.role === 'control')];
}

/** `goproxy.cn` for `https://goproxy.cn`: the scheme is noise unless it is not https. */
export function shortAddress(url: string): string {
  return url.replace(/^https:\/\//u, '').replace(/\/$/u, '');
}

/** Time that the way to a target took, ms. */
export function totalMs({ phases }: ReportTarget): number {
  return PHASES.reduce((sum, phase) => sum + (phases[phase].ms ?? 0), 0);
}

/** How the way to a target ended. `harmless`: `go` is known to work, so that no failure kept it from anything. */
export function targetState(target: ReportTarget, harmless: boolean): ProbeState {
  if (target.verdict === 'failed') {
    if (harmless) return 'skipped';
    return PHASES.some((phase) => target.phases[phase].failure === 'timed-out') ? 'timed-out' : 'fail';
  }
  return target.verdict === 'ok' ? 'ok' : target.verdict === 'slow' ? 'warn' : 'skipped';
}

/** The same in words: the phase that failed and why, or the verdict with its time. */
export function targetOutcome(target: ReportTarget, language: Language): string {
  const phase = PHASES.find((name) => target.phases[name].failure);
  const failure = phase && target.phases[phase].failure;
  if (phase && failure) {
    const params = { name: PHASE_SHORT_WORDS[phase][language], why: FAILURE_WORDS[failure][language] };
    return waterfall.phaseFailed[language](params);
  }
  const word = TARGET_WORDS[target.verdict][language];
  return target.verdict === 'not-reached' ? word : `${word} ${formatMs(totalMs(target), language)}`;
}
