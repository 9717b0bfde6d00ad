import type { Host } from '../../../host/host.ts';
import { askAdministrator } from '../../../privileged/ask-administrator.ts';
import { changeHosts } from '../../../privileged/hosts-lines.ts';
import { PlaceError, type PlaceKind } from './place.ts';
import type { PreparedHosts } from './prepared.ts';
import { MAX_EDITED_FILE, sha256 } from './read-file-state.ts';

/** The hosts file of Windows: read by this program, changed by one elevated task. */
export interface HostsAccess {
  readonly files?: Pick<Host['files'], 'read'>;
  readonly elevation: Host['elevation'];
}

/** The file's bytes. @throws PlaceError where they cannot be read. */
export async function readHosts(path: string, { files }: HostsAccess): Promise<Buffer> {
  const read = await files?.read(path, MAX_EDITED_FILE);
  if (!read?.ok) throw new PlaceError('unsupported', read?.failure.word);
  return Buffer.from(read.value);
}

/** Lines of the hosts file that become remarks of ours, and entries again. */
export function hostsPlace(access: HostsAccess): PlaceKind<PreparedHosts> {
  const place: PlaceKind<PreparedHosts> = {
    async status({ path, before, after }) {
      const now = sha256(await readHosts(path, access));
      if (now === after) return 'after';
      return now === before ? 'before' : 'other';
    },
    async apply(prepared) {
      if ((await place.status(prepared)) !== 'before') throw new PlaceError('changed-since');
      await ask({ op: 'hosts.comment', sha256: prepared.before, lines: prepared.lines });
    },
    async restore({ path, after, lines }, _copy, force) {
      const now = await readHosts(path, access);
      const same = sha256(now) === after;
      // Somebody has edited it since: what still bears our mark is put back, if the person says so.
      if (!same && (!force || !changeHosts(now, lines, false))) throw new PlaceError('changed-since');
      await ask({ op: 'hosts.uncomment', sha256: sha256(now), lines });
    },
    async tidy() {
      // The file is written in place.
    },
  };

  async function ask(operation: Parameters<typeof askAdministrator>[1]): Promise<void> {
    const done = await askAdministrator(access.elevation, operation);
    if (done !== 'written') throw new PlaceError(done);
  }

  return place;
}
