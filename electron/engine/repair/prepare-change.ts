import { access, lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Edit } from '../../../shared/repair/edit.ts';
import { editContent } from '../../../shared/repair/edit-content.ts';
import { identityOf } from './places/aside.ts';
import { PlaceError } from './places/place.ts';
import type { Places } from './places/places.ts';
import type { Prepared } from './places/prepared.ts';
import { readFileState, sha256 } from './places/read-file-state.ts';
import { encodeValue } from './places/variable.ts';

/** A change that is ready to be journalled and made. */
export interface ReadyChange {
  readonly prepared: Omit<Prepared, 'copy'> & Record<string, unknown>;
  /** What the place will hold; null: nothing, or it only moves. */
  readonly content: Uint8Array | null;
  /** What is to be copied first; null: nothing. */
  readonly copy: Uint8Array | null;
}

/** What tells the state of a place when it was read: null where nothing was. */
export async function fingerprint(edit: Edit, places: Places): Promise<string | null> {
  if (edit.place === 'file') return (await readFileState(edit.path))?.state.sha256 ?? null;
  if (edit.place === 'aside') return identityOf(edit.path);
  const value = await places.variables.read(edit.scope, edit.name);
  if (!value.ok) throw new PlaceError('unsupported');
  return value.value === null ? null : sha256(encodeValue(value.value));
}

/**
 * Reads the place once more and says how it is to be changed.
 *
 * @param expected fingerprints that the place may have: that of the plan, or what this very repair left there.
 * @param id names the change uniquely, for what is put beside its place.
 * @returns null when it is already as wanted.
 * @throws PlaceError
 */
export async function prepareChange(
  edit: Edit,
  expected: readonly (string | null)[],
  id: string,
  places: Places,
): Promise<ReadyChange | null> {
  if (edit.place === 'file') return prepareFile(edit, expected, id);
  if (edit.place === 'aside') return prepareAside(edit.path, expected, id);
  const now = await places.variables.read(edit.scope, edit.name);
  if (!now.ok) throw new PlaceError('unsupported');
  const before = now.value === null ? null : encodeValue(now.value);
  const hash = before === null ? null : sha256(before);
  if (!expected.includes(hash)) throw new PlaceError('changed-since');
  const expandable = now.value?.expandable ?? false;
  const content = edit.value === null ? null : encodeValue({ text: edit.value, expandable });
  const after = content === null ? null : sha256(content);
  if (after === hash) return null;
  const { scope, name } = edit;
  return { prepared: { kind: 'variable', scope, name, before: hash, after }, content, copy: before };
}

async function prepareFile(
  { path, content: edit }: Extract<Edit, { place: 'file' }>,
  expected: readonly (string | null)[],
  id: string,
): Promise<ReadyChange | null> {
  const now = await readFileState(path);
  const hash = now?.state.sha256 ?? null;
  if (!expected.includes(hash)) throw new PlaceError('changed-since');
  const content = editContent(now?.bytes ?? null, edit);
  if (content === null) throw new PlaceError('changed-since');
  const after = sha256(content);
  if (after === hash) return null;
  const secret = edit.op === 'append' && edit.secret === true;
  const ownerOnly = secret || (edit.op === 'prepend' && edit.ownerOnly === true);
  const mode = now?.state.mode ?? (ownerOnly ? 0o600 : 0o666 & ~process.umask());
  const copied = now !== null && !appends(now.bytes, content, secret);
  return {
    prepared: {
      kind: 'file',
      path,
      before: now?.state ?? null,
      after: { size: content.length, sha256: after, mode },
      draft: join(dirname(path), `.${basename(path)}.${id}`),
      folders: await missingFolders(dirname(path)),
    },
    content,
    copy: copied ? now.bytes : null,
  };
}

/** Files with secrets are not copied: what was appended to them can be cut off again. */
function appends(before: Uint8Array, after: Uint8Array, secret: boolean): boolean {
  return secret && before.every((byte, index) => after[index] === byte);
}

/** Outermost first. */
async function missingFolders(folder: string): Promise<string[]> {
  try {
    await access(folder);
    return [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error;
    return [...(await missingFolders(dirname(folder))), folder];
  }
}

async function prepareAside(
  path: string,
  expected: readonly (string | null)[],
  id: string,
): Promise<ReadyChange | null> {
  const identity = await identityOf(path);
  if (identity === null || !expected.includes(identity)) throw new PlaceError('changed-since');
  if ((await lstat(path)).isSymbolicLink()) throw new PlaceError('link-in-the-way');
  const aside = join(dirname(path), `${basename(path)}.${id}`);
  return { prepared: { kind: 'aside', path, aside, identity }, content: null, copy: null };
}
