import { type Connection, sameResolvers } from '../../../../shared/windows/connection-resolvers.ts';
import type { Host } from '../../../host/host.ts';
import { askAdministrator } from '../../../privileged/ask-administrator.ts';
import { PlaceError, type PlaceKind, type PlaceStatus } from './place.ts';
import type { PreparedResolvers } from './prepared.ts';

/** The DNS servers of Windows' connections: read by this program, changed by one elevated task. */
export type ResolverAccess = Pick<Host, 'connections' | 'elevation'>;

/** A connection as it is now. @throws PlaceError where that cannot be read, or it is gone. */
export async function resolversNow(id: string, access: ResolverAccess): Promise<Connection> {
  const all = await access.connections();
  if (!all.ok) throw new PlaceError('unsupported', all.failure.word);
  const found = all.value.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!found) throw new PlaceError('changed-since', id);
  return found;
}

/** What tells the state of a connection. */
export function resolversFingerprint({ source, servers }: Connection): string {
  return JSON.stringify([source, servers]);
}

/** The DNS servers of one connection: typed in, or by DHCP, which is put back as such. */
export function resolversPlace(access: ResolverAccess): PlaceKind<PreparedResolvers> {
  const statusOf = ({ before, after }: PreparedResolvers, now: Connection): PlaceStatus => {
    if (sameResolvers(now, { source: 'static', servers: after })) return 'after';
    return sameResolvers(now, before) ? 'before' : 'other';
  };

  async function set({ id, source, servers }: Connection, wanted: readonly string[] | null): Promise<void> {
    const expect = { source, servers: [...servers] };
    const done = await askAdministrator(access.elevation, {
      op: 'dns.set',
      id,
      expect,
      servers: wanted === null ? null : [...wanted],
    });
    if (done !== 'written') throw new PlaceError(done);
  }

  return {
    async status(prepared) {
      return statusOf(prepared, await resolversNow(prepared.id, access));
    },
    async apply(prepared) {
      const now = await resolversNow(prepared.id, access);
      if (statusOf(prepared, now) !== 'before') throw new PlaceError('changed-since');
      await set(now, prepared.after);
    },
    async restore(prepared, _copy, force) {
      const now = await resolversNow(prepared.id, access);
      const status = statusOf(prepared, now);
      if (status === 'before') return;
      if (status === 'other' && !force) throw new PlaceError('changed-since');
      await set(now, prepared.before.source === 'dhcp' ? null : prepared.before.servers);
    },
    async tidy() {
      // netsh leaves nothing behind.
    },
  };
}
