import type { Files } from '../../../host/host.ts';
import { PlaceError, type PlaceKind } from './place.ts';
import type { FileState, PreparedFile } from './prepared.ts';
import { MAX_EDITED_FILE, sha256 } from './read-file-state.ts';

/** Files as the changes of a repair need them: what is there now, what has to be made for it, and the change itself. */
export interface FileAccess {
  /** Null where there is none. @throws PlaceError */
  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly state: FileState } | null>;
  /** Folders that are missing on the way to it, outermost first. */
  missingFolders(folder: string): Promise<readonly string[]>;
  readonly kind: PlaceKind<PreparedFile>;
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
