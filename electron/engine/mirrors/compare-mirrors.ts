import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Target } from '../../../shared/domain/target.ts';
import { choiceOf } from '../../../shared/mirrors/choose-mirrors.ts';
import { isUsable } from '../../../shared/mirrors/judge-mirror.ts';
import type { MirrorReport, MirrorsReport } from '../../../shared/mirrors/mirror-report.ts';
import { type MirrorsEvent, type MirrorsRequest, ROUNDS } from '../../../shared/mirrors/mirrors-session.ts';
import { leaderIsCertain, rankMirrors, spreadOf } from '../../../shared/mirrors/rank-mirrors.ts';
import { withoutSecrets } from '../../../shared/text/hide-secrets.ts';
import type { Host } from '../../host/host.ts';
import { Patience } from '../patience.ts';
import type { ProbeContext } from '../probe.ts';
import { createContext } from '../probe-context.ts';
import { reach } from '../reach.ts';
import { runId } from '../run-id.ts';
import { lookUpSigned } from '../sumdb-client.ts';
import { FirstHash } from './first-hash.ts';
import { SMALL_MODULE, SMALL_MODULE_HASH } from './known-modules.ts';
import { Lanes } from './lanes.ts';
import { type MirrorPlan, planMirrors } from './mirror-plan.ts';
import { MirrorRun } from './mirror-run.ts';
import { databaseOver } from './signature-checks.ts';

export interface MirrorsDeps {
  readonly host: Host;
  emit(event: MirrorsEvent): void;
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
}

/** Nobody is called dead sooner, in milliseconds; and not before twice what those who answered needed. */
const AT_LAST = { shortestMs: 2500, factor: 2 };
/** When to begin with the speed of those that are known to be right. */
const AT_FIRST = { shortestMs: 1000, factor: 1 };
const LOOK_MS = 50;

/**
 * Compares all known mirrors: is each correct, then how fast. Those that do not answer are not waited for longer than the
 * others need; they are `pending` then. Changes nothing on the machine. Never throws for what machine or net do.
 */
export async function compareMirrors(
  request: MirrorsRequest,
  { host, emit: tell, signal }: MirrorsDeps,
): Promise<MirrorsReport> {
  const emit = (event: MirrorsEvent) => tell(withoutSecrets(event));
  const startedAt = host.now();
  const started = new Date(host.wallClock());
  const enough = new AbortController();
  const stop = AbortSignal.any([signal, enough.signal, AbortSignal.timeout(request.deadlineMs)]);
  const plan = await planMirrors(host, request.added, { deadlineMs: request.deadlineMs, signal });
  const id = runId(started.getTime());
  emit({
    type: 'started',
    id,
    startedAt: started.toISOString(),
    mirrors: plan.mirrors.map(({ target }) => target.url),
  });

  const ledger = new Ledger(host, plan, startedAt, stop);
  const signed = new FirstHash(
    plan.mirrors.length + (plan.direct ? 2 : 0),
    plan.database.known ? SMALL_MODULE_HASH : null,
  );
  const runs = plan.mirrors.map(({ target, origin }) => {
    const { context, evidence } = ledger.open(target);
    const { database } = plan;
    const parts = { target, origin, context, evidence, database, signedHash: signed.value };
    return new MirrorRun({
      ...parts,
      onSigned: (hash) => signed.offer(hash),
      changed: (report) => emit({ type: 'mirror', report }),
    });
  });
  const checks = runs.map((run) => ({ run, check: run.check() }));
  const roads = directRoads(plan, ledger, signed);
  const elapsed = () => host.now() - startedAt;
  // Silent ones may still answer while the others are measured; then they are measured too.
  await mostOf(checks, elapsed, stop, AT_FIRST);
  await measureAll(runs, stop);
  await mostOf(checks, elapsed, stop, AT_LAST);
  const stoppedEarly = await measureAll(runs, stop);
  const [direct, alias] = await answeredBy(roads);
  enough.abort();
  await Promise.all(checks.map(({ check }) => check));
  for (const run of runs) run.close();
  host.network.close();

  const mirrors = rankMirrors(runs.map((run) => run.report()));
  const { goproxy } = plan;
  const policy = plan.policyUnreadable === null ? {} : { policyUnreadable: plan.policyUnreadable };
  const windows = host.platform === 'windows';
  const database = { direct, alias };
  const report: MirrorsReport = withoutSecrets({
    format: 'gomod-doctor/mirrors',
    version: 1,
    id,
    startedAt: started.toISOString(),
    durationMs: Math.round(host.now() - startedAt),
    goproxy,
    ...policy,
    mirrors: [...mirrors],
    database,
    choice: choiceOf({ mirrors: [...mirrors], goproxy, database, ...policy }, windows),
    bytes: mirrors.reduce((sum, { speed }) => sum + (speed?.bytes ?? 0), 0),
    stoppedEarly,
    evidence: ledger.evidence(),
  });
  emit({ type: 'result', result: report });
  return report;
}

/** Contexts and evidence of one comparison. */
class Ledger {
  readonly #host: Host;
  readonly #plan: MirrorPlan;
  readonly #startedAt: number;
  readonly #signal: AbortSignal;
  readonly #all: Evidence[][] = [];
  readonly #patience = new Patience();
  #count = 0;

  constructor(host: Host, plan: MirrorPlan, startedAt: number, signal: AbortSignal) {
    this.#host = host;
    this.#plan = plan;
    this.#startedAt = startedAt;
    this.#signal = signal;
  }

  open(target: Target): { readonly context: ProbeContext; readonly evidence: readonly Evidence[] } {
    const evidence: Evidence[] = [];
    this.#all.push(evidence);
    const context = createContext({
      host: this.#host,
      request: this.#plan.request,
      patience: this.#patience,
      startedAt: this.#startedAt,
      signal: this.#signal,
      enough: this.#signal,
      probe: `mirrors ${target.id}`,
      nextEvidence: () => {
        this.#count += 1;
        return `e${this.#count}`;
      },
      keep: (one) => void evidence.push(one),
    });
    return { context, evidence };
  }

  evidence(): Evidence[] {
    return this.#all.flat().sort((a, b) => a.startMs - b.startMs);
  }
}

/** The database itself and its alias, asked directly: two more roads to a signed hash. */
function directRoads({ direct, database }: MirrorPlan, ledger: Ledger, signed: FirstHash): readonly Promise<boolean>[] {
  if (!direct) return [];
  return [direct.sumdb, direct.alias].map(async (target) => {
    const { context } = ledger.open(target);
    const { way } = await reach(context, target);
    const lanes = way && new Lanes(context, way, 2);
    const answer =
      lanes &&
      (await lookUpSigned(
        databaseOver((r) => lanes.get(r), '', []),
        database.key,
        SMALL_MODULE,
      ));
    lanes?.close();
    signed.offer(answer?.ok ? (answer.value.zip[0] ?? null) : null);
    return answer?.ok === true;
  });
}

interface Pending {
  readonly run: MirrorRun;
  readonly check: Promise<void>;
}

/**
 * Waits for all checks; for mirrors that have not answered at all only as long as some times what the others needed. One that
 * answers, however slowly, is waited for.
 */
async function mostOf(
  all: readonly Pending[],
  elapsed: () => number,
  signal: AbortSignal,
  { shortestMs, factor }: typeof AT_LAST,
): Promise<void> {
  const open = new Set(all);
  const times: number[] = [];
  const ends = all.map(async (pending) => {
    await pending.check;
    open.delete(pending);
    times.push(elapsed());
  });
  const over = () => {
    const silent = [...open].every(({ run }) => !run.answers);
    // Half of them say what is usual here; fewer may be the lucky ones.
    const usual = times.length * 2 >= all.length ? (spreadOf(times)?.median ?? 0) : Number.POSITIVE_INFINITY;
    return silent && elapsed() > Math.max(shortestMs, factor * usual);
  };
  let ended = false;
  const everything = Promise.all(ends).then(() => {
    ended = true;
  });
  while (!ended && !signal.aborted && !over())
    await Promise.race([everything, new Promise((resolve) => setTimeout(resolve, LOOK_MS))]);
}

/** Rounds over all usable mirrors, one after the other, so that they do not share the line. Returns whether a round was saved. */
async function measureAll(runs: readonly MirrorRun[], signal: AbortSignal): Promise<boolean> {
  const usable = () => runs.filter((run) => !signal.aborted && isUsable(run.report().verdict));
  for (let round = 1; round <= ROUNDS; round += 1) {
    // One that answered only now catches up first: every mirror is judged by as many rounds.
    for (const run of usable()) while (!signal.aborted && run.rounds < round) await run.measure();
    const reports: readonly MirrorReport[] = runs.map((run) => run.report());
    if (signal.aborted || (round > 1 && round < ROUNDS && leaderIsCertain(reports))) return round < ROUNDS;
  }
  return false;
}

/** What the roads have answered by now; one that still waits is no. */
function answeredBy(roads: readonly Promise<boolean>[]): Promise<[boolean, boolean]> {
  const now = (road: Promise<boolean> | undefined) => Promise.race([road ?? false, Promise.resolve(false)]);
  return Promise.all([now(roads[0]), now(roads[1])]);
}
