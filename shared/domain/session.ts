import type { Cause } from './cause.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { CheckOutcome } from './outcome.ts';
import { worstOutcome } from './outcome.ts';
import type { GoRun, WalkStep } from './report.ts';
import type { Setting } from './setting.ts';
import type { TargetReport } from './target-report.ts';
import type { Verdict } from './verdict.ts';

/** What a run tells while it goes on. All of it is code and params: texts are made where they are shown. */
export type SessionEvent =
  | {
      readonly type: 'started';
      readonly id: string;
      readonly startedAt: string;
      readonly deadlineMs: number;
      readonly probes: readonly string[];
    }
  | {
      readonly type: 'probe';
      readonly probe: string;
      /** Target id for probes that run once per target. */
      readonly target?: string;
      readonly state: 'running' | 'ended';
      readonly outcome?: CheckOutcome;
      readonly atMs: number;
      /** Evidence recorded by this probe run, once it has ended. */
      readonly evidence?: readonly Evidence[];
    }
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'target'; readonly target: TargetReport }
  | {
      readonly type: 'step';
      readonly step: string;
      readonly state: 'running' | 'done' | 'failed';
      readonly detail?: string;
      /** What came with it, where that is a size. */
      readonly bytes?: number;
      readonly atMs: number;
    }
  | {
      readonly type: 'verdict';
      /** False for a first verdict that is certain while slower probes still run. */
      readonly final: boolean;
      readonly verdict: Verdict;
      readonly causes: readonly Cause[];
      readonly atMs: number;
    }
  | { readonly type: 'result'; readonly result: SessionResult };

/** Everything a finished run knows, language-free. A report is this, rendered. */
export interface SessionResult {
  readonly id: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly tool: { readonly version: string; readonly platform: string };
  readonly host: {
    readonly os: string;
    readonly arch: string;
    readonly locale: string;
    readonly go: { readonly version: string; readonly path: string } | null;
  };
  readonly verdict: Verdict;
  /** Codes of what could not be decided; see `shared/text/undecided.ts`. */
  readonly undecided: readonly string[];
  readonly causes: readonly Cause[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly targets: readonly TargetReport[];
  readonly settings: readonly Setting[];
  readonly walk: readonly WalkStep[];
  readonly goRun?: GoRun;
  /** What a person wrote beside it, e.g. a help desk during a call. */
  readonly note?: string;
}

/** State of one probe as a screen shows it: still to come, running, or the worst outcome of its runs so far. */
export type ProbeState = 'waiting' | 'running' | CheckOutcome;

/** What a viewer of a running session knows. */
export interface SessionState {
  readonly id: string | null;
  readonly startedAt: string | null;
  readonly deadlineMs: number;
  readonly probes: Readonly<Record<string, ProbeState>>;
  /** Number of runs under way per probe. */
  readonly running: Readonly<Record<string, number>>;
  readonly targets: readonly TargetReport[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly verdict: {
    readonly final: boolean;
    readonly verdict: Verdict;
    readonly causes: readonly Cause[];
    readonly atMs: number;
  } | null;
  readonly result: SessionResult | null;
}

export const emptySession: SessionState = {
  id: null,
  startedAt: null,
  deadlineMs: 30_000,
  probes: {},
  running: {},
  targets: [],
  findings: [],
  evidence: [],
  verdict: null,
  result: null,
};

function upsertTarget(targets: readonly TargetReport[], target: TargetReport): readonly TargetReport[] {
  const known = targets.some((t) => t.id === target.id);
  return known ? targets.map((t) => (t.id === target.id ? target : t)) : [...targets, target];
}

/** Folds one event into what a viewer knows. Pure; unknown probes are accepted, so that old viewers survive new probes. */
export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'started': {
      const probes = Object.fromEntries(event.probes.map((p) => [p, 'waiting' as ProbeState]));
      return { ...emptySession, id: event.id, startedAt: event.startedAt, deadlineMs: event.deadlineMs, probes };
    }
    case 'probe': {
      const before = state.probes[event.probe] ?? 'waiting';
      const count = (state.running[event.probe] ?? 0) + (event.state === 'running' ? 1 : -1);
      const settled = before === 'waiting' || before === 'running' ? 'skipped' : before;
      const after =
        event.state === 'running'
          ? settled === 'skipped'
            ? 'running'
            : before
          : worstOutcome([settled, event.outcome ?? 'skipped']);
      return {
        ...state,
        probes: { ...state.probes, [event.probe]: after },
        running: { ...state.running, [event.probe]: count },
        evidence: event.evidence ? [...state.evidence, ...event.evidence] : state.evidence,
      };
    }
    case 'finding':
      return { ...state, findings: [...state.findings, event.finding] };
    case 'target':
      return { ...state, targets: upsertTarget(state.targets, event.target) };
    case 'verdict':
      return {
        ...state,
        verdict: { final: event.final, verdict: event.verdict, causes: event.causes, atMs: event.atMs },
      };
    case 'result':
      return { ...state, result: event.result, targets: event.result.targets };
    case 'step':
      return state;
  }
}

/**
 * Folds what came within one frame at once: lists are copied once a frame, not once an event, so that a run of fifty thousand
 * events costs no frame. The same as `reduceSession` over each of them.
 */
export function reduceFrame(state: SessionState, events: readonly SessionEvent[]): SessionState {
  let next = state;
  let findings: Finding[] = [];
  let evidence: Evidence[] = [];
  const targets = new Map<string, TargetReport>();
  const settle = (): void => {
    const known = next.targets.map((target) => targets.get(target.id) ?? target);
    for (const { id } of known) targets.delete(id);
    next = {
      ...next,
      findings: [...next.findings, ...findings],
      evidence: [...next.evidence, ...evidence],
      targets: [...known, ...targets.values()],
    };
    [findings, evidence] = [[], []];
    targets.clear();
  };
  for (const event of events) {
    if (event.type === 'finding') findings.push(event.finding);
    else if (event.type === 'target') targets.set(event.target.id, event.target);
    else if (event.type === 'probe') {
      const { evidence: recorded = [], ...progress } = event;
      evidence.push(...recorded);
      next = reduceSession(next, progress);
    } else {
      settle();
      next = reduceSession(next, event);
    }
  }
  settle();
  return next;
}
