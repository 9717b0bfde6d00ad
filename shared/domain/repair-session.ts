import type { Cause } from './cause.ts';
import type { Change, RepairFailure, RepairOutcome, RepairPlan } from './repair.ts';
import type { GoRun } from './report.ts';
import { emptySession, reduceSession, type SessionEvent, type SessionState } from './session.ts';
import type { Verdict } from './verdict.ts';

/** `checking` runs all probes and the real `go mod download` again, in the environment that a new terminal would have. */
export type RepairPhase = 'applying' | 'checking' | 'rolling-back';

/** Where one item of a plan stands. `applied` is not yet a success: that is said once the check has seen it. */
export type RepairItemState = 'waiting' | 'applying' | 'applied' | RepairOutcome;

/** What a repair tells while it goes on; all of it is code and params. */
export type RepairEvent =
  | { readonly type: 'started'; readonly id: string; readonly plan: string; readonly items: readonly string[] }
  | { readonly type: 'phase'; readonly phase: RepairPhase; readonly atMs: number }
  | {
      readonly type: 'item';
      readonly item: string;
      readonly state: RepairItemState;
      readonly failure?: RepairFailure;
      readonly atMs: number;
    }
  /** An event of the check after the changes: fold it as those of a diagnosis. A new `started` begins another check. */
  | { readonly type: 'check'; readonly event: SessionEvent }
  /** The real `go mod download` has finished with one module, while it goes on. `bytes` is the size of its archive, where one came. */
  | {
      readonly type: 'module';
      readonly module: string;
      readonly ok: boolean;
      readonly bytes?: number;
      readonly atMs: number;
    }
  | { readonly type: 'result'; readonly result: RepairResult };

/** How one chosen item ended. */
export interface RepairedItem {
  readonly item: string;
  readonly remedy: string;
  readonly outcome: RepairOutcome;
  readonly failure?: RepairFailure;
  readonly changes: readonly Change[];
  /** The change set in the journal, for undo; absent when nothing was written. */
  readonly journalId?: string;
}

/** What the check after the changes saw. */
export interface Verification {
  /** Id of its run; its whole result stands in history. */
  readonly run: string;
  readonly verdict: Verdict;
  readonly causes: readonly Cause[];
  readonly goRun?: GoRun;
}

/** The end of a repair. */
export interface RepairResult {
  /** Id of the change set in the journal; null when nothing was written. */
  readonly id: string | null;
  /** The run that found the causes, and the plan made for it. */
  readonly run: string;
  readonly plan: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly items: readonly RepairedItem[];
  /** Null when nothing was changed, or the repair was cancelled before it was checked. */
  readonly verification: Verification | null;
  /** `go` works, and no cause that was to be cured is left. */
  readonly solved: boolean;
  /** True when programs that are already open keep the old values: a new terminal is needed. */
  readonly newTerminal: boolean;
  /** True when changes were kept although `go` still fails: undo is offered. */
  readonly kept: boolean;
  readonly cancelled: boolean;
}

/** What a viewer of a repair knows. */
export interface RepairState {
  readonly id: string | null;
  readonly plan: RepairPlan | null;
  readonly phase: RepairPhase | null;
  readonly items: Readonly<Record<string, { readonly state: RepairItemState; readonly failure?: RepairFailure }>>;
  /** The check after the changes. */
  readonly check: SessionState;
  /** When the phase began, in ms since the repair began; null before the first. */
  readonly phaseAtMs: number | null;
  /** `afterMs`: how long after the check began `go` was seen to be done with the module; not how long the module took. */
  readonly modules: readonly {
    readonly module: string;
    readonly ok: boolean;
    readonly bytes?: number;
    readonly afterMs: number;
  }[];
  readonly result: RepairResult | null;
}

export const emptyRepair: RepairState = {
  id: null,
  plan: null,
  phase: null,
  phaseAtMs: null,
  items: {},
  check: emptySession,
  modules: [],
  result: null,
};

/** Folds one event into what a viewer knows. Pure. `plan` stays the one that the viewer had put there. */
export function reduceRepair(state: RepairState, event: RepairEvent): RepairState {
  switch (event.type) {
    case 'started': {
      const items = Object.fromEntries(event.items.map((item) => [item, { state: 'waiting' as RepairItemState }]));
      return { ...emptyRepair, plan: state.plan, id: event.id, items };
    }
    case 'phase':
      return { ...state, phase: event.phase, phaseAtMs: event.atMs };
    case 'item': {
      const entry = { state: event.state, ...(event.failure === undefined ? {} : { failure: event.failure }) };
      return { ...state, items: { ...state.items, [event.item]: entry } };
    }
    case 'check': {
      const modules = event.event.type === 'started' ? [] : state.modules;
      return { ...state, modules, check: reduceSession(state.check, event.event) };
    }
    case 'module': {
      const { module, ok, bytes, atMs } = event;
      const afterMs = Math.max(0, atMs - (state.phaseAtMs ?? 0));
      const entry = { module, ok, afterMs, ...(bytes === undefined ? {} : { bytes }) };
      return { ...state, modules: [...state.modules, entry] };
    }
    case 'result': {
      const ended = event.result.items.map(
        ({ item, outcome, failure }) =>
          [item, { state: outcome, ...(failure === undefined ? {} : { failure }) }] as const,
      );
      return { ...state, items: { ...state.items, ...Object.fromEntries(ended) }, result: event.result };
    }
  }
}
