import type { FailureWord } from './failure.ts';
import type { Layer } from './layer.ts';

/** How sure a cause is. `confirmed` needs a control that could have said no. */
export const CERTAINTIES = ['confirmed', 'likely', 'possible'] as const;

export type Certainty = (typeof CERTAINTIES)[number];

export type Severity = 'error' | 'warning';

/** What a rule concludes; the explainer adds code, layer and order. */
export interface CauseDraft<P> {
  readonly subject: string;
  readonly params: P;
  readonly certainty: Certainty;
  readonly severity: Severity;
  /** A warning that is worth knowing but says nothing about whether `go` works. */
  readonly advisory?: boolean;
  /** The lower fact, where the code is wider than the failure. */
  readonly because?: FailureWord;
  /** Targets whose failure this explains: causes higher up about the same targets become consequences. */
  readonly targets?: readonly string[];
  readonly evidence: readonly string[];
  /** Findings that follow from this cause. */
  readonly explains: readonly string[];
  /** What was measured that could have spoken against it. */
  readonly controls?: readonly string[];
}

/** A root cause as it travels: code and params, no finished text. */
export interface Cause extends CauseDraft<Readonly<Record<string, unknown>>> {
  readonly code: string;
  readonly layer: Layer;
  readonly goMessage?: string;
  /** `go` was not waited for: the message is what it will print, by its rules. */
  readonly goMessagePredicted?: true;
}
