import type { Evidence } from '../../shared/domain/evidence.ts';
import { failed, type Outcome } from '../../shared/domain/failure.ts';
import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import type { Host } from '../host/host.ts';
import type { Patience } from './patience.ts';
import type { Operation, ProbeContext } from './probe.ts';

/** Timers may end a little before their time by the clock of the run. */
const CLOCK_MS = 50;

export interface ContextParts {
  readonly host: Host;
  readonly request: DiagnoseRequest;
  readonly patience: Patience;
  /** Host time at which the run started. */
  readonly startedAt: number;
  readonly signal: AbortSignal;
  readonly enough: AbortSignal;
  /** Whose operations these are, as evidence names it. */
  readonly probe: string;
  nextEvidence(): string;
  /** Takes every operation as soon as it has ended. */
  keep(evidence: Evidence): void;
  tell?(step: string, detail: string, atMs: number, bytes?: number): void;
}

/** The context of one probe run: its way to the machine, the clock and the time line. */
export function createContext(parts: ContextParts): ProbeContext {
  const { host, request, patience, startedAt, signal, enough, probe } = parts;
  const elapsed = (): number => Math.round(host.now() - startedAt);
  const remaining = (): number => Math.max(0, request.deadlineMs - elapsed());
  /** Did the deadline end the waiting before silence could say something? Source: contract "A timeout is evidence of an error". */
  const isCutShort = (outcome: Outcome<unknown>, waitedMs: number): boolean =>
    !outcome.ok &&
    outcome.failure.word === 'timed-out' &&
    remaining() <= CLOCK_MS &&
    waitedMs < patience.timeoutMs() - CLOCK_MS;
  return {
    host,
    request,
    signal,
    enough,
    patience,
    elapsed,
    remaining,
    tell: (step, detail, bytes) => parts.tell?.(step, detail, elapsed(), bytes),
    limits: () => ({
      timeoutMs: Math.max(1, Math.min(patience.timeoutMs(), remaining())),
      signal,
      // What was slow meanwhile beside this one tells that its own silence says nothing yet.
      moreMs: (waitedMs) => Math.min(patience.timeoutMs() - waitedMs, remaining()),
    }),
    record: async (operation, work) => {
      const evidenceId = parts.nextEvidence();
      const startMs = elapsed();
      const worked = await work();
      const endMs = elapsed();
      const outcome = isCutShort(worked, endMs - startMs) ? failed('aborted') : worked;
      if (outcome.ok && operation.roundTrip) patience.succeeded(endMs - startMs);
      parts.keep(toEvidence(evidenceId, probe, operation, startMs, endMs, outcome));
      return { evidence: evidenceId, startMs, endMs, outcome };
    },
  };
}

function toEvidence<T>(
  id: string,
  probe: string,
  operation: Operation<T>,
  startMs: number,
  endMs: number,
  outcome: Outcome<T>,
): Evidence {
  const base = {
    id,
    probe,
    operation: operation.operation,
    startMs,
    endMs,
    input: operation.input,
    command: operation.command,
  };
  if (!outcome.ok) return { ...base, failure: outcome.failure };
  return operation.show ? { ...base, result: operation.show(outcome.value) } : base;
}
