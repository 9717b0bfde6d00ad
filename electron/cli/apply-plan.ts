import { keepRun } from '../engine/history/keep-run.ts';
import { identityOfHost } from '../engine/identity-of-host.ts';
import type { Places } from '../engine/repair/places/places.ts';
import type { Diagnosed, MadePlan } from '../engine/repair/plan-repair.ts';
import { repair } from '../engine/repair/repair.ts';
import { openHost } from '../host/open-host.ts';
import { repairStateOf, stateFolderOf } from './state-folder-of.ts';
import type { Terminal } from './terminal.ts';

/** Has items of a plan done, verified in what a new terminal would have, and kept in history; the terminal's Ctrl-C stops it. */
export function applyPlan(
  made: MadePlan,
  items: readonly string[],
  diagnosed: Diagnosed,
  places: Places,
  terminal: Terminal,
): ReturnType<typeof repair> {
  const state = stateFolderOf(terminal);
  return repair(made, items, diagnosed, {
    state: repairStateOf(terminal),
    places,
    openHost: (environment) => openHost(environment),
    keep: (run, host) => keepRun(state, run, identityOfHost(host)),
    emit: () => undefined,
    signal: terminal.signal,
  });
}
