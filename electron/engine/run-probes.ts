import { setMaxListeners } from 'node:events';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { CheckOutcome } from '../../shared/domain/outcome.ts';
import { worstOutcome } from '../../shared/domain/outcome.ts';
import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import type { SessionEvent } from '../../shared/domain/session.ts';
import type { Target } from '../../shared/domain/target.ts';
import { withoutSecrets } from '../../shared/text/hide-secrets.ts';
import type { Host } from '../host/host.ts';
import { Admission } from './admission.ts';
import type { EvidenceShelf } from './evidence-shelf.ts';
import { Ledger } from './ledger.ts';
import type { Patience } from './patience.ts';
import { type AnyNeed, type AnyProbe, isEvidence, type Probe, type ProbeContext } from './probe.ts';
import { createContext } from './probe-context.ts';

/** Probes by id; the generated registry is one of these. */
export type ProbeRegistry = Readonly<Record<string, AnyProbe>>;

interface Registered {
  readonly id: string;
  readonly probe: AnyProbe;
}

export interface RunOptions {
  readonly probes: ProbeRegistry;
  /** Whose data are the targets of all per-target probes. */
  readonly targetSource: AnyNeed;
  readonly host: Host;
  readonly request: DiagnoseRequest;
  readonly patience: Patience;
  /** Host time at which the run started. */
  readonly startedAt: number;
  /** Aborted by the user or by the deadline. */
  readonly signal: AbortSignal;
  /** Aborted by the user alone: what ends after it says nothing about the machine and is left out. */
  readonly cancelled: AbortSignal;
  readonly enough: AbortSignal;
  emit(event: SessionEvent): void;
  /** Takes the evidence about an address of a list once that is done with; without it the output has it to the end. */
  readonly shelf?: EvidenceShelf | undefined;
  /** Called after each probe run, with what is known so far. */
  settled(probe: string, target: Target | undefined): void;
}

export interface RunOutput {
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly targets: readonly Target[];
  /** Probe runs that have not ended yet, waiting ones included: `probe` or `probe target`. */
  readonly open: ReadonlySet<string>;
  /** Targets that have not been begun yet, for want of a place. */
  readonly waiting: number;
  /** What was found about one target, and what that rests on; quick however many there are. */
  about(target: string): Pick<RunOutput, 'findings' | 'evidence'>;
}

/** Addresses looked at at once that somebody only wants to know about: a help desk's list may have a thousand. */
const PLACES = 24;
/** Milliseconds after which one is no longer counted: it waits for an answer. */
const HOLD_MS = 400;

const NO_TARGET: Target = { id: '', role: 'other', url: '', host: '', port: 0, tls: false, route: { kind: 'direct' } };

/**
 * Runs all probes, each as soon as what it needs has ended. Owns deadline, budget, crash guard and progress: a throw is one
 * `crashed` finding, silence beyond the budget one `timed-out` finding, and neither keeps anything else from running.
 * Returns what was found until everything ended or the signal was aborted; `ledger` can be read while it runs.
 */
export function startProbes(options: RunOptions): { readonly output: RunOutput; readonly done: Promise<void> } {
  const ledger = new Ledger();
  const targets: Target[] = [];
  const open = new Set<string>();
  const { findings, evidence } = ledger;
  const admission = new Admission(PLACES, HOLD_MS, options.signal);
  const output: RunOutput = {
    findings,
    evidence,
    targets,
    open,
    get waiting() {
      return admission.waiting;
    },
    about: (target) => ledger.about(target),
  };
  const started = new Map<string, Promise<unknown>>();
  const begun = new Map<string, Promise<() => void>>();
  const registered: readonly Registered[] = Object.entries(options.probes).map(([id, probe]) => ({ id, probe }));
  // A run of many targets has many listeners by right.
  setMaxListeners(0, options.signal, options.cancelled, options.enough);
  const byProbe = new Map<AnyNeed, Registered>(registered.map((r) => [r.probe, r]));
  const registeredOf = (need: AnyNeed, asker: string, name: string): Registered => {
    const found = byProbe.get(need);
    if (!found) throw new Error(`${asker} needs "${name}", which is not in the registry`);
    return found;
  };

  const allTargets = async (): Promise<readonly Target[]> => {
    const data = (await runOf(registeredOf(options.targetSource, 'the run', 'targets'), undefined)) as {
      targets: readonly Target[];
    } | null;
    if (data && targets.length === 0) targets.push(...data.targets);
    return targets;
  };

  /** Waits for the target's turn; returns how to end it. Only those of a list wait. */
  const begin = (target: Target): Promise<() => void> => {
    const known = begun.get(target.id);
    if (known) return known;
    const turn = isBeside(target) ? admission.enter() : Promise.resolve(() => undefined);
    begun.set(target.id, turn);
    return turn;
  };

  const runOf = (registered: Registered, target: Target | undefined): Promise<unknown> => {
    const key = keyOf(registered.id, target);
    const known = started.get(key);
    if (known) return known;
    open.add(key);
    const promise = execute(registered, target, key);
    started.set(key, promise);
    return promise;
  };

  const inputsFor = async ({ id, probe }: Registered, target: Target | undefined): Promise<Record<string, unknown>> => {
    const entries = Object.entries(probe.needs).map(async ([name, value]) => {
      const need = registeredOf(value, id, name);
      if (value.scope === 'run') return [name, await runOf(need, undefined)] as const;
      if (target) return [name, applies(value, target) ? await runOf(need, target) : null] as const;
      const all = (await allTargets()).filter((t) => !isBeside(t) && applies(value, t));
      const data = await Promise.all(
        all.map(async (t) => {
          await begin(t);
          return { target: t, data: options.signal.aborted ? null : await runOf(need, t) };
        }),
      );
      return [name, data.filter((d) => d.data !== null)] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  };

  const execute = async (registered: Registered, target: Target | undefined, key: string): Promise<unknown> => {
    const { id, probe } = registered;
    const inputs = await inputsFor(registered, target);
    if (options.signal.aborted) {
      open.delete(key);
      return null;
    }
    const event = target ? { probe: id, target: target.id } : { probe: id };
    options.emit({ type: 'probe', ...event, state: 'running', atMs: elapsed() });
    const recorded: Evidence[] = [];
    const budget = new AbortController();
    const context = contextFor(id, recorded, budget.signal);
    const ended = await guarded(probe, inputs, context, target ?? NO_TARGET, budget);
    budget.abort();
    if (options.cancelled.aborted) {
      open.delete(key);
      return null;
    }
    // A copy: operations that end after their probe write into `recorded` only. Nothing judges evidence, so that it is kept as it
    // is told; what it was made of need not stay.
    const evidence = recorded.map(withoutSecrets);
    const findings = ended.drafts
      .filter(isEvidence)
      .map((draft) => ledger.finding({ ...draft, probe: id, params: draft.params as Finding['params'] }));
    ledger.keep(evidence, target);
    for (const finding of findings) options.emit({ type: 'finding', finding });
    const outcome = worstOutcome(findings.map((f) => f.outcome));
    options.emit({ type: 'probe', ...event, state: 'ended', outcome, atMs: elapsed(), evidence });
    open.delete(key);
    options.settled(id, target);
    return ended.data;
  };

  const elapsed = (): number => Math.round(options.host.now() - options.startedAt);

  const contextFor = (probe: string, evidence: Evidence[], budget: AbortSignal): ProbeContext =>
    createContext({
      ...options,
      signal: AbortSignal.any([options.signal, budget]),
      probe,
      nextEvidence: () => ledger.nextEvidence(),
      keep: (one) => evidence.push(one),
      tell: (step, detail, atMs, bytes) =>
        options.emit({ type: 'step', step, state: 'done', detail, atMs, ...(bytes === undefined ? {} : { bytes }) }),
    });

  const ofTargets = registered.filter(({ probe }) => probe.scope === 'target');
  /** What was read of it, sockets and certificates included, has been judged by now. */
  const forget = (target: Target): void => {
    for (const { id } of ofTargets) started.delete(keyOf(id, target));
    options.shelf?.put(ledger.release(target));
  };

  const done = (async () => {
    const perTarget = async (target: Target) => {
      const leave = await begin(target);
      if (!options.signal.aborted)
        await Promise.all(ofTargets.filter((r) => applies(r.probe, target)).map((r) => runOf(r, target)));
      leave();
      if (isBeside(target)) forget(target);
    };
    const once = registered.filter(({ probe }) => probe.scope === 'run').map((r) => runOf(r, undefined));
    const each = ofTargets.length === 0 ? [] : (await allTargets()).map(perTarget);
    await Promise.all([...once, ...each]);
  })();
  return { output, done };
}

interface Ended {
  readonly data: unknown;
  readonly drafts: readonly {
    code: string;
    outcome: CheckOutcome;
    subject: string;
    params: unknown;
    evidence: readonly string[];
  }[];
}

async function guarded(
  probe: AnyProbe,
  inputs: Record<string, unknown>,
  context: ProbeContext,
  target: Target,
  budget: AbortController,
): Promise<Ended> {
  // The inputs were built from this very probe's `needs`, which its types cannot show here.
  const loose = probe as unknown as Probe<unknown, 'run', Record<string, never>>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const outOfTime = new Promise<'timed-out'>((resolve) => {
    const stop = () => resolve('timed-out');
    timer = setTimeout(stop, Math.min(probe.budgetMs, context.remaining() + 50));
    if (context.signal.aborted) stop();
    context.signal.addEventListener('abort', stop, { once: true });
  });
  try {
    const typed = inputs as Record<string, never>;
    const data = await Promise.race([loose.run(typed, context, target), outOfTime]);
    if (data !== 'timed-out') return { data, drafts: loose.interpret(data, typed, target) };
    budget.abort();
    return { data: null, drafts: [endedDraft(target, 'timed-out')] };
  } catch (error) {
    return {
      data: null,
      drafts: [endedDraft(target, 'crashed', error instanceof Error ? error.message : String(error))],
    };
  } finally {
    clearTimeout(timer);
  }
}

function endedDraft(target: Target, outcome: CheckOutcome, reason?: string): Ended['drafts'][number] {
  return {
    code: 'probe.ended',
    outcome,
    subject: target.id,
    params: reason === undefined ? { outcome } : { outcome, reason },
    evidence: [],
  };
}

function keyOf(probe: string, target: Target | undefined): string {
  return target ? `${probe} ${target.id}` : probe;
}

/** Only somebody wants to know about it: no part of how `go` fetches, so that nothing else is concluded from it, nor kept of it. */
function isBeside(target: Target): boolean {
  return target.role === 'other';
}

function applies(probe: AnyNeed, target: Target): boolean {
  return probe.appliesTo?.(target) ?? true;
}
