import type { Host } from '../../../host/host.ts';
import { askAdministrator } from '../../../privileged/ask-administrator.ts';
import { PlaceError, type PlaceKind } from './place.ts';
import type { PreparedExclusion } from './prepared.ts';

/**
 * A folder that Defender does not scan. Only an administrator may see the list, so its state is asked and changed by the elevated
 * task alone, which leaves what is so already.
 */
export function exclusionPlace({ elevation }: Pick<Host, 'elevation'>): PlaceKind<PreparedExclusion> {
  async function set(path: string, on: boolean): Promise<void> {
    const done = await askAdministrator(elevation, { op: 'defender.exclude', path, on });
    if (done !== 'written') throw new PlaceError(done);
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
