import type { RepairEvent } from '../../../shared/domain/repair-session.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { Host } from '../../host/host.ts';
import type { RepairServices } from '../wire.ts';
import { openPlaces } from './places/places.ts';
import { type Diagnosed, type MadePlan, planRepair } from './plan-repair.ts';
import { repair } from './repair.ts';
import { keepChangeSet, listChangeSets, undoChangeSets } from './undo.ts';

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

export function createRepairService({ state, openHost, keep }: ServiceParts): RepairService {
  let last: Diagnosed | null = null;
  let made: MadePlan | null = null;
  let number = 0;
  const places = async () => openPlaces((await openHost()).variables);
  return {
    diagnosed: (diagnosed) => {
      last = diagnosed;
      made = null;
    },
    plan: async () => {
      if (!last) throw new CallError('unknown-plan');
      number += 1;
      made = await planRepair(`plan-${number}`, last, openPlaces(last.host.variables), new AbortController().signal);
      return made.plan;
    },
    apply: async ({ plan, items }, tell: (event: RepairEvent) => void, signal) => {
      if (!last || !made || made.plan.id !== plan) throw new CallError('unknown-plan');
      const current = made;
      if (!items.every((item) => current.edits.has(item))) throw new CallError('unknown-plan');
      const diagnosed = last;
      // A plan is applied once: afterwards its places are not as it read them.
      made = null;
      const { after } = await repair(current, items, diagnosed, {
        state,
        places: openPlaces(diagnosed.host.variables),
        openHost,
        keep,
        emit: tell,
        signal,
      });
      if (after) last = { ...diagnosed, result: after };
    },
    list: () => listChangeSets(state),
    undo: async (request) => undoChangeSets(state, await places(), request),
    keep: async (set) => keepChangeSet(state, await places(), set),
  };
}
