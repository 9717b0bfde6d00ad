import type { RepairFailure } from '../../../../shared/domain/repair.ts';
import type { Host } from '../../../host/host.ts';
import { askAdministrator } from '../../../privileged/ask-administrator.ts';
import { PlaceError, type PlaceKind } from './place.ts';
import type { PreparedExclusion } from './prepared.ts';

/** PowerShell takes seconds to start. */
const READ_MS = 30_000;

/**
 * A folder that Defender does not scan. Only an administrator may see the list, so its state is asked and changed by the elevated
 * task alone, which leaves what is so already.
 */
export function exclusionPlace({
  elevation,
  guards,
}: Pick<Host, 'elevation' | 'guards'>): PlaceKind<PreparedExclusion> {
  async function set(path: string, on: boolean): Promise<void> {
    const done = await askAdministrator(elevation, { op: 'defender.exclude', path, on });
    if (done === 'written') return;
    // The task was started, and may have done it before it was silent, or before it could not see what it had done.
    throw new PlaceError(done === 'timed-out' || done === 'unknown' ? await seenAfter(path, on, done) : done);
  }

  /** This program rarely may see the list: only a list that can be read, after a task that has ended, says that nothing was done. */
  async function seenAfter(path: string, on: boolean, done: RepairFailure): Promise<RepairFailure> {
    if (done === 'timed-out') return 'may-be-made';
    const facts = await guards.facts(AbortSignal.timeout(READ_MS));
    const listed = facts.ok && facts.value.exclusions.ok ? facts.value.exclusions.value : null;
    const there = listed?.some((one) => one.toLowerCase() === path.toLowerCase());
    return there === !on ? done : 'may-be-made';
  }
  return {
    blind: true,
    status: async () => 'after',
    apply: ({ path }) => set(path, true),
    restore: ({ path }) => set(path, false),
    async tidy() {
      // Nothing is left beside it.
    },
  };
}
