import type { Files } from '../../../host/host.ts';
import { PlaceError, type PlaceKind } from './place.ts';
import type { FileState, PreparedAside, PreparedFile } from './prepared.ts';
import { MAX_EDITED_FILE, sha256 } from './read-file-state.ts';

/** Files as the changes of a repair need them: what is there now, what has to be made for it, and the change itself. */
export interface FileAccess {
  /** Null where there is none. @throws PlaceError */
  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly state: FileState } | null>;
  /** Folders that are missing on the way to it, outermost first. */
  missingFolders(folder: string): Promise<readonly string[]>;
  /** What tells a file or folder from another one of the same name; null where there is none. @throws PlaceError */
  identityOf(path: string): Promise<string | null>;
  readonly kind: PlaceKind<PreparedFile>;
  readonly aside: PlaceKind<PreparedAside>;
}

/** Files of a recorded machine: they have no owner, no rights and no links. */
export function recordedFiles(files: Files & Required<Pick<Files, 'put'>>): FileAccess {
  const access: FileAccess = {
    async read(path) {
      const read = await files.read(path, MAX_EDITED_FILE);
      if (!read.ok && read.failure.word === 'not-found') return null;
      if (!read.ok) throw new PlaceError('unsupported', read.failure.word);
      const { value: bytes } = read;
      const times = { mtimeMs: 0, atimeMs: 0 };
      return { bytes, state: { size: bytes.length, sha256: sha256(bytes), mode: 0o644, uid: 0, gid: 0, ...times } };
    },
    missingFolders: async () => [],
    async identityOf(path) {
      const read = await access.read(path);
      return read && `file ${read.state.sha256}`;
    },
    aside: recordedAside(files, (path) => access.identityOf(path)),
    kind: {
      async status({ path, before, after }) {
        const hash = (await access.read(path))?.state.sha256 ?? null;
        if (hash === after.sha256) return 'after';
        return hash === (before?.sha256 ?? null) ? 'before' : 'other';
      },
      async apply(prepared, content) {
        if ((await access.kind.status(prepared)) !== 'before') throw new PlaceError('changed-since');
        files.put(prepared.path, content);
      },
      async restore(prepared, copy, force) {
        if (!force && (await access.kind.status(prepared)) !== 'after') throw new PlaceError('changed-since');
        files.put(prepared.path, copy);
      },
      async tidy() {
        // Nothing is written beside it.
      },
    },
  };
  return access;
}

function recordedAside(
  files: Files & Required<Pick<Files, 'put'>>,
  identityOf: FileAccess['identityOf'],
): PlaceKind<PreparedAside> {
  const move = async (from: string, to: string) => {
    const read = await files.read(from, MAX_EDITED_FILE);
    if (!read.ok) throw new PlaceError('changed-since');
    files.put(to, read.value);
    files.put(from, null);
  };
  const place: PlaceKind<PreparedAside> = {
    async status({ path, aside, identity }) {
      const [here, there] = [await identityOf(path), await identityOf(aside)];
      if (here === identity && there === null) return 'before';
      return here === null && there === identity ? 'after' : 'other';
    },
    async apply(prepared) {
      if ((await place.status(prepared)) !== 'before') throw new PlaceError('changed-since');
      await move(prepared.path, prepared.aside);
    },
    async restore(prepared, _copy, force) {
      if (!force && (await place.status(prepared)) !== 'after') throw new PlaceError('changed-since');
      await move(prepared.aside, prepared.path);
    },
    async tidy() {
      // A move leaves nothing behind.
    },
  };
  return place;
}
