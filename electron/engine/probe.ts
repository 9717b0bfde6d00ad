import type { Failure, Outcome } from '../../shared/domain/failure.ts';
import type { FindingDraft, JudgementDraft } from '../../shared/domain/finding.ts';
import type { Json } from '../../shared/domain/json.ts';
import type { Layer } from '../../shared/domain/layer.ts';
import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import type { Target } from '../../shared/domain/target.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Host } from '../host/host.ts';
import type { Limits } from '../host/network.ts';
import type { Patience } from './patience.ts';

/** An operation that ran: its outcome, and where it stands on the time line. */
export interface Recorded<T> {
  readonly evidence: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly outcome: Outcome<T>;
}

/** What is put on record of one operation. */
export interface Operation<T> {
  readonly operation: string;
  readonly input: Json;
  /** What a person could type to see the same. */
  readonly command: string;
  /** The part of a success that is kept as evidence; nothing if absent. */
  readonly show?: (value: T) => Json;
  /** True for round trips on the net: their durations teach the run how slow this line is. */
  readonly roundTrip?: boolean;
}

/** What a probe may use. It has no other way to the machine, the clock or the report. */
export interface ProbeContext {
  readonly host: Host;
  readonly request: DiagnoseRequest;
  /** Aborted at the deadline, on cancel, and when this probe's own budget is spent. */
  readonly signal: AbortSignal;
  /** Aborted when enough is known: waiting longer could not change the verdict. */
  readonly enough: AbortSignal;
  readonly patience: Patience;
  /** Milliseconds since the run started. */
  elapsed(): number;
  /** Milliseconds left until the deadline of the run. */
  remaining(): number;
  /** Runs one operation and puts it on the time line. */
  record<T>(operation: Operation<T>, work: () => Promise<Outcome<T>>): Promise<Recorded<T>>;
  /** Tells viewers of something that has just happened, before the probe ends. `step` is a code, `bytes` what came with it. */
  tell(step: string, detail: string, bytes?: number): void;
  /** Limits for one attempt of an operation of this class. */
  limits(kind: 'dns' | 'tcp' | 'tls' | 'http'): Limits;
}

/** A probe as others refer to it, whatever it gathers. */
export interface AnyNeed {
  readonly layer: Layer;
  readonly scope: 'run' | 'target';
  readonly needs: Needs;
  readonly appliesTo?: (target: Target) => boolean;
}
/** What a probe needs to have ended first, by the name under which it gets the data. */
export type Needs = { readonly [name: string]: AnyNeed };
/** A probe without its types: what the registry holds and the runner runs. */
export interface AnyProbe extends AnyNeed {
  readonly title: Text;
  readonly budgetMs: number;
  run(inputs: never, context: ProbeContext, target: Target): Promise<unknown>;
  interpret(data: never, inputs: never, target: Target): readonly (FindingDraft | JudgementDraft)[];
}

/** Data of a needed probe: null if it ended without any. Per-target probes see their own target, run probes see all. */
export type InputsOf<N extends Needs, S extends 'run' | 'target'> = {
  readonly [K in keyof N]: N[K] extends Probe<infer D, infer Of, infer _N>
    ? Of extends 'run'
      ? D | null
      : S extends 'target'
        ? D | null
        : readonly { readonly target: Target; readonly data: D }[]
    : never;
};

/**
 * One probe: `run` gathers through the context, `interpret` judges what was gathered, purely. The runner owns deadline,
 * crash guard, timing and progress. The id is the path of the file below `probes/`, given by the generated registry.
 */
export interface Probe<D, S extends 'run' | 'target', N extends Needs> extends AnyNeed {
  /** `run`: once. `target`: once for each target that it applies to. */
  readonly scope: S;
  readonly title: Text;
  readonly needs: N;
  /** Longest time one run may take, in milliseconds; the deadline of the whole run ends it earlier. */
  readonly budgetMs: number;
  run(inputs: InputsOf<N, S>, context: ProbeContext, target: Target): Promise<D>;
  interpret(data: D, inputs: InputsOf<N, S>, target: Target): readonly (FindingDraft | JudgementDraft)[];
}

/** Declares a probe that runs once. */
export function defineProbe<D, N extends Needs>(probe: Omit<Probe<D, 'run', N>, 'scope'>): Probe<D, 'run', N> {
  return { ...probe, scope: 'run' };
}

/** Declares a probe that runs once per target it applies to. */
export function defineTargetProbe<D, N extends Needs>(
  probe: Omit<Probe<D, 'target', N>, 'scope'>,
): Probe<D, 'target', N> {
  return { ...probe, scope: 'target' };
}

/** The failure word of a recorded operation, if it failed. */
export function failureOf(recorded: Recorded<unknown>): Failure | undefined {
  return recorded.outcome.ok ? undefined : recorded.outcome.failure;
}

/** The value of a recorded operation, if it succeeded. */
export function valueOf<T>(recorded: Recorded<T>): T | undefined {
  return recorded.outcome.ok ? recorded.outcome.value : undefined;
}

/** What was broken off when enough was known is evidence of nothing: such a draft becomes no finding. */
export function isEvidence({ params }: { readonly params: unknown }): boolean {
  return (params as Readonly<Record<string, unknown>>)['failure'] !== 'aborted';
}
