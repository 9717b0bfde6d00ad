import type { RepairPlan } from '../../../shared/domain/repair.ts';
import type { RepairEvent } from '../../../shared/domain/repair-session.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { Host } from '../../host/host.ts';
import type { RepairServices } from '../wire.ts';
import { endGuarded } from './end-guarded.ts';
import { openPlaces } from './places/places.ts';
import { planGuarded } from './plan-guarded.ts';
import { type Diagnosed, type MadePlan, planRepair } from './plan-repair.ts';
import { planWishes } from './plan-wishes.ts';
import { repair } from './repair.ts';
import { keepChangeSet, listChangeSets, undoChangeSets } from './undo.ts';
import { withSets } from './with-sets.ts';

export interface ServiceParts {
  readonly state: string | null;
  /** The machine as a program with this environment sees it; with none, as this one does. */
  openHost(environment?: Readonly<Record<string, string>>): Promise<Host>;
  /** Puts the check after a repair into history. */
  keep(result: SessionResult, host: Host): Promise<unknown>;
}

/** Repair and undo for the wizard: plans are about the last check of this engine, and only the last plan can be applied. */
export interface RepairService extends RepairServices {
  /** Tells of a check that has ended. */
  diagnosed(last: Diagnosed): void;
}

const LOOK_AGAIN_MS = 30_000;

interface Prepared {
  readonly made: MadePlan;
  readonly diagnosed: Diagnosed;
  readonly wished: boolean;
}

export function createRepairService({ state, openHost, keep }: ServiceParts): RepairService {
  let last: Diagnosed | null = null;
  /** What can be applied: the plan about the last check, and the last one that was wished for. */
  let prepared: readonly Prepared[] = [];
  let number = 0;
  const places = async () => openPlaces(await openHost());
  /** Takes back what is guarded when its time is over, also what an earlier program left. Looks again now and then: computers sleep. */
  const watchGuarded = async (): Promise<void> => {
    // A machine that cannot be opened is told of by what is asked next, in words.
    const host = await openHost().catch(() => null);
    if (host === null || host.recorded) return;
    const { next, failed } = await endGuarded(state, places, host.wallClock());
    if (next === null && failed.length === 0) return;
    const wait = next === null ? LOOK_AGAIN_MS : Math.min(LOOK_AGAIN_MS, Math.max(1000, next - host.wallClock()));
    clearTimeout(timer);
    timer = setTimeout(() => void watchGuarded(), wait);
    timer.unref();
  };
  let timer: NodeJS.Timeout | undefined;
  void watchGuarded();
  const prepare = (planned: { readonly made: MadePlan; readonly diagnosed: Diagnosed }): RepairPlan => {
    prepared = [...prepared.filter(({ wished }) => !wished), { ...planned, wished: true }];
    return planned.made.plan;
  };
  const planFor = async (diagnosed: Diagnosed): Promise<RepairPlan> => {
    number += 1;
    const made = await planRepair(
      `plan-${number}`,
      diagnosed,
      openPlaces(diagnosed.host),
      new AbortController().signal,
    );
    prepared = [...prepared.filter(({ wished }) => wished), { made, diagnosed, wished: false }];
    return made.plan;
  };
  const accountFile = (host: string): { readonly file: string } => {
    const plan = prepared.find(({ wished }) => !wished)?.made.plan;
    const offered = plan?.manual.find(({ account }) => account?.host === host)?.account;
    if (!offered) throw new CallError('unknown-plan');
    return { file: offered.file };
  };
  return {
    diagnosed: (diagnosed) => {
      last = diagnosed;
      prepared = prepared.filter(({ wished }) => wished);
    },
    plan: async () => {
      if (!last) throw new CallError('unknown-plan');
      return planFor(last);
    },
    accountFile,
    withAccount: async (account) => {
      accountFile(account.host);
      if (!last) throw new CallError('unknown-plan');
      // It lives as long as this plan, and `last` does not know it.
      return planFor({ ...last, account });
    },
    openTerminal: async ({ plan, item }) => {
      const chosen = prepared.find(({ made }) => made.plan.id === plan);
      const stale = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
      const sets = item === null ? stale(chosen?.made.stale ?? []) : chosen?.made.sets.get(item);
      if (!chosen || !sets || Object.keys(sets).length === 0) throw new CallError('unknown-plan');
      const { host } = chosen.diagnosed;
      return (await host.openTerminal?.(withSets(host, sets))) ?? false;
    },
    wish: async (wishes) => {
      number += 1;
      const host = await openHost();
      const request = { id: `plan-${number}`, wishes, scope: 'user' } as const;
      const planned = await planWishes(request, host, openPlaces(host), new AbortController().signal);
      if ('refused' in planned) throw new CallError(planned.refused);
      return prepare(planned);
    },
    guard: async (request) => {
      number += 1;
      const host = await openHost();
      const signal = new AbortController().signal;
      const planned = await planGuarded(`plan-${number}`, request, host, openPlaces(host), signal);
      if ('refused' in planned) throw new CallError(planned.refused);
      return prepare(planned);
    },
    apply: async ({ plan, items }, tell: (event: RepairEvent) => void, signal) => {
      const chosen = prepared.find(({ made }) => made.plan.id === plan);
      if (!chosen || !items.every((item) => chosen.made.edits.has(item))) throw new CallError('unknown-plan');
      const { made, diagnosed } = chosen;
      // A plan is applied once: afterwards its places, and those of any other, are not as they were read.
      prepared = [];
      const { after } = await repair(made, items, diagnosed, {
        state,
        places: openPlaces(diagnosed.host),
        openHost,
        keep,
        emit: tell,
        signal,
      });
      const { account: _forgotten, ...known } = diagnosed;
      if (after && !chosen.wished) last = { ...known, result: after };
      if (made.minutes !== undefined) await watchGuarded();
    },
    list: async () => {
      await watchGuarded();
      return listChangeSets(state);
    },
    undo: async (request) => undoChangeSets(state, await places(), request),
    keep: async (set) => keepChangeSet(state, await places(), set),
  };
}
