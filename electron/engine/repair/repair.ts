import type { PlanItem, RepairFailure, RepairOutcome } from '../../../shared/domain/repair.ts';
import type { RepairEvent, RepairPhase, RepairResult, Verification } from '../../../shared/domain/repair-session.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import type { Host } from '../../host/host.ts';
import { runId } from '../run-id.ts';
import { runSession } from '../session.ts';
import { changeSets, isOpenGuarded } from './journal/change-sets.ts';
import { Journal } from './journal/journal.ts';
import { goWorks, isCured, isSolved, isWorse } from './judge-repair.ts';
import { newTerminalEnvironment } from './new-terminal.ts';
import type { Places } from './places/places.ts';
import type { Diagnosed, MadePlan } from './plan-repair.ts';
import { failureOf, type PlannedEdit, Transaction } from './transaction.ts';

export interface RepairDeps {
  readonly state: string | null;
  readonly places: Places;
  /** The same machine as a program with this environment sees it. */
  openHost(environment: Readonly<Record<string, string>>): Promise<Host>;
  /** Puts the check after the changes into history. */
  keep(result: SessionResult, host: Host): Promise<unknown>;
  emit(event: RepairEvent): void;
  /** Aborted when the person cancels: no further change is made, and those that were made are taken back. */
  readonly signal: AbortSignal;
}

/** The end of a repair, with what the check after it saw: the next diagnosis, if something is left. */
export interface Repaired {
  readonly result: RepairResult;
  readonly after: SessionResult | null;
}

interface Progress {
  readonly outcome: RepairOutcome | 'applied';
  readonly failure?: RepairFailure;
}

/**
 * Applies the chosen items of a plan, checks by all probes and the real `go mod download` in the environment of a new
 * terminal, and takes back what did not help. Never throws for what the machine does.
 */
export async function repair(
  made: MadePlan,
  chosen: readonly string[],
  diagnosed: Diagnosed,
  deps: RepairDeps,
): Promise<Repaired> {
  return new Repair(made, chosen, diagnosed, deps).run();
}

class Repair {
  readonly #made: MadePlan;
  readonly #items: readonly PlanItem[];
  readonly #diagnosed: Diagnosed;
  readonly #deps: RepairDeps;
  readonly #startedAt: number;
  readonly #started: number;
  readonly #progress = new Map<string, Progress>();
  #after: SessionResult | null = null;

  constructor(made: MadePlan, chosen: readonly string[], diagnosed: Diagnosed, deps: RepairDeps) {
    this.#made = made;
    this.#items = made.plan.items.filter(({ id, risk }) => chosen.includes(id) && risk !== 'manual');
    this.#diagnosed = diagnosed;
    this.#deps = deps;
    this.#startedAt = diagnosed.host.wallClock();
    this.#started = diagnosed.host.now();
  }

  async run(): Promise<Repaired> {
    const { plan } = this.#made;
    const items = this.#items.map(({ id }) => id);
    this.#deps.emit({ type: 'started', id: runId(this.#startedAt), plan: plan.id, items });
    let journal: Journal | null = null;
    let transaction: Transaction | null = null;
    try {
      if (this.#items.length > 0) {
        journal = await Journal.open(this.#deps.state);
        // What it is taken back to must stay what it was.
        if (changeSets(journal.records).some(isOpenGuarded)) {
          this.#failAll('guarded-open');
          return this.#end(null);
        }
        transaction = await this.#begin(journal);
        await this.#apply(transaction);
      }
      if (!this.#cancelled && (transaction?.changed || plan.manual.some(({ kind }) => kind === 'this-terminal')))
        await this.#check();
      if (transaction) await this.#settle(transaction);
    } catch (error) {
      this.#failAll(failureOf(error));
      for (const index of transaction ? this.#items.keys() : []) await transaction?.rollBack(index);
    } finally {
      await transaction?.commit();
      await journal?.close();
    }
    return this.#end(transaction?.changed ? transaction.id : null);
  }

  get #cancelled(): boolean {
    return this.#deps.signal.aborted;
  }

  #begin(journal: Journal): Promise<Transaction> {
    const items = this.#items.map(({ remedy, params, scope, changes }) => ({ remedy, params, scope, changes }));
    return Transaction.begin(journal, this.#deps.places, {
      at: this.#startedAt,
      items,
      ...(this.#made.minutes === undefined ? {} : { minutes: this.#made.minutes }),
    });
  }

  async #apply(transaction: Transaction): Promise<void> {
    this.#phase('applying');
    for (const [index, { id }] of this.#items.entries()) {
      if (this.#cancelled) break;
      this.#deps.emit({ type: 'item', item: id, state: 'applying', atMs: this.#elapsed() });
      const failure = await transaction.apply(index, this.#made.edits.get(id) ?? [], this.#deps.signal);
      if (failure === null) this.#tell(id, { outcome: 'applied' });
      // Only a no is a no: what was silent may have been done.
      else this.#tell(id, { outcome: failure === 'declined' ? 'declined' : 'failed', failure });
    }
  }

  /** The probes and the real `go`, as a new terminal would have it. */
  async #check(): Promise<void> {
    this.#phase('checking');
    const { host: old, request } = this.#diagnosed;
    const stored = await old.storedVariables();
    const environment = newTerminalEnvironment(
      old.environment(),
      stored.ok ? stored.value : [],
      old.platform === 'windows',
    );
    const host = (await old.withEnvironment?.(environment)) ?? (await this.#deps.openHost(environment));
    const { signal } = this.#deps;
    const told = new Set<string>();
    const tell = (module: string, ok: boolean, bytes?: number) => {
      const size = bytes === undefined ? {} : { bytes };
      if (!told.has(module)) this.#deps.emit({ type: 'module', module, ok, ...size, atMs: this.#elapsed() });
      told.add(module);
    };
    const emit = (event: Extract<RepairEvent, { type: 'check' }>['event']) => {
      this.#deps.emit({ type: 'check', event });
      if (event.type === 'step' && event.step === 'go.module') tell(event.detail ?? '', true, event.bytes);
    };
    this.#after = await runSession(request, { host, signal, emit });
    // Those that did not come, and those of which nothing was told.
    for (const { module, ok } of modulesOf(this.#after)) tell(module, ok);
    await this.#deps.keep(this.#after, host);
  }

  /** Keeps what helped and takes the rest back. */
  async #settle(transaction: Transaction): Promise<void> {
    const { result: before } = this.#diagnosed;
    const after = this.#after;
    const undoAll = this.#cancelled || after === null || isWorse(before, after);
    let takenBack = false;
    for (const [index, item] of [...this.#items.entries()].reverse()) {
      if (this.#progress.get(item.id)?.outcome !== 'applied') continue;
      if (!undoAll && after && isCured(item, before, after)) {
        this.#tell(item.id, { outcome: 'fixed' });
        continue;
      }
      // What cost something is not thrown away unasked.
      if (!this.#cancelled && item.risk === 'disruptive') {
        this.#tell(item.id, { outcome: 'not-fixed' });
        continue;
      }
      if (!takenBack) this.#phase('rolling-back');
      takenBack = true;
      const back = await transaction.rollBack(index);
      this.#tell(item.id, {
        outcome: back ? 'rolled-back' : 'not-fixed',
        ...(this.#cancelled ? { failure: 'cancelled' as const } : {}),
      });
    }
    // What was seen to work must also work without what was taken back.
    if (takenBack && !this.#cancelled && after && goWorks(after) && transaction.changed) await this.#check();
  }

  #failAll(failure: RepairFailure): void {
    for (const { id } of this.#items) this.#tell(id, { outcome: 'failed', failure });
  }

  #tell(item: string, progress: Progress): void {
    this.#progress.set(item, progress);
    const { outcome: state, failure } = progress;
    const reason = failure === undefined ? {} : { failure };
    this.#deps.emit({ type: 'item', item, state, ...reason, atMs: this.#elapsed() });
  }

  #phase(phase: RepairPhase): void {
    this.#deps.emit({ type: 'phase', phase, atMs: this.#elapsed() });
  }

  #elapsed(): number {
    return Math.round(this.#diagnosed.host.now() - this.#started);
  }

  #end(id: string | null): Repaired {
    const { result: before } = this.#diagnosed;
    const after = this.#after;
    const kept = this.#items.filter(({ id: item }) =>
      ['fixed', 'not-fixed'].includes(this.#progress.get(item)?.outcome ?? ''),
    );
    const result: RepairResult = {
      id,
      run: before.id,
      plan: this.#made.plan.id,
      startedAt: new Date(this.#startedAt).toISOString(),
      durationMs: this.#elapsed(),
      items: this.#items.map(({ id: item, remedy, changes }) => {
        const { outcome = 'skipped', failure } = this.#progress.get(item) ?? {};
        return {
          item,
          remedy,
          outcome: outcome === 'applied' ? 'not-fixed' : outcome,
          ...(failure === undefined ? {} : { failure }),
          changes,
          ...(id === null ? {} : { journalId: id }),
        };
      }),
      verification: after === null ? null : verificationOf(after),
      solved: after !== null && isSolved(this.#items, before, after),
      newTerminal:
        kept.some(({ id: item }) => this.#made.edits.get(item)?.some(isReadAtStart)) ||
        this.#made.plan.manual.some((m) => m.kind === 'this-terminal'),
      kept: after !== null && !goWorks(after) && kept.length > 0,
      cancelled: this.#cancelled,
    };
    this.#deps.emit({ type: 'result', result });
    return { result, after };
  }
}

/** Programs read their variables and their files when they start; names, rules and the clock they ask Windows for each time. */
function isReadAtStart({ edit }: PlannedEdit): boolean {
  return edit.place === 'variable' || edit.place === 'file';
}

function verificationOf({ id, verdict, causes, goRun }: SessionResult): Verification {
  return { run: id, verdict, causes, ...(goRun ? { goRun } : {}) };
}

function modulesOf({ findings }: SessionResult): readonly { readonly module: string; readonly ok: boolean }[] {
  const set = findings.find(({ code }) => code === 'module.set')?.params as
    | { modules?: readonly { path: string; version: string }[] }
    | undefined;
  const ended = findings.some(({ code }) => code === 'go.download');
  const failed = new Set(findings.filter(({ code }) => code === 'go.download-error').map(({ subject }) => subject));
  return (ended ? (set?.modules ?? []) : []).map(({ path, version }) => {
    const module = `${path}@${version}`;
    return { module, ok: !failed.has(module) };
  });
}
