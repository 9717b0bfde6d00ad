import type { FailureWord } from './failure.ts';
import type { TargetRole } from './target.ts';

/** Phases of reaching a target; always all present, so that "not reached" is visible. Source: blackbox_exporter `prober/http.go`. */
export const PHASES = ['dns', 'tcp', 'tls', 'ttfb', 'transfer'] as const;

export type Phase = (typeof PHASES)[number];

/** One phase: duration in milliseconds (null: not reached or not needed), and its failure. */
export interface PhaseReport {
  readonly ms: number | null;
  readonly failure?: FailureWord;
}

/** How far the way to one target went. One row of the waterfall. */
export interface TargetReport {
  readonly id: string;
  readonly url: string;
  readonly role: TargetRole;
  readonly phases: Readonly<Record<Phase, PhaseReport>>;
  readonly verdict: 'ok' | 'slow' | 'failed' | 'not-reached';
  /** Start of the first phase, milliseconds since the run started; null while nothing has begun. */
  readonly startMs: number | null;
}
