import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Elevation, Scope } from '../../../shared/domain/repair.ts';
import type { Edit } from '../../../shared/repair/edit.ts';
import type { Host } from '../../host/host.ts';
import { MAX_EDITED_FILE, readFileState } from './places/read-file-state.ts';

/**
 * Where a file really is: links on the way are followed here, knowingly, before anything is shown; afterwards none is.
 * A file that does not exist yet is where its folder really is.
 */
export async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realPlace(folder), basename(path));
  }
}

/** A file's bytes; null where there is none, undefined where it cannot be edited safely. */
export async function readBytes(host: Host, path: string): Promise<Uint8Array | null | undefined> {
  if (host.recorded) {
    const read = await host.files.read(path, MAX_EDITED_FILE);
    if (read.ok) return read.value;
    return read.failure.word === 'not-found' ? null : undefined;
  }
  const read = await readFileState(await realPlace(path)).catch(() => undefined);
  return read ? read.bytes : read;
}

/** The bytes as text; a byte order mark stays. */
export function textOf(bytes: Uint8Array | null | undefined): string | null | undefined {
  return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes;
}

type ByAdministrator = Extract<Edit, { readonly place: 'rule' | 'hosts' | 'exclusion' | 'resolvers' }>;

/** Places of the computer that one elevated task changes. */
function isByAdministrator(edit: Edit): edit is ByAdministrator {
  return ['rule', 'hosts', 'exclusion', 'resolvers'].includes(edit.place);
}

/** The edit with its real place. */
export async function located(host: Host, edit: Edit): Promise<Edit> {
  if (edit.place === 'variable' || edit.place === 'program' || isByAdministrator(edit) || host.recorded) return edit;
  // What is moved aside is the thing itself, were it a link.
  const path =
    edit.place === 'file' ? await realPlace(edit.path) : join(await realPlace(dirname(edit.path)), basename(edit.path));
  return { ...edit, path };
}

/** Does the change need rights that this program does not have? */
export async function elevationFor(host: Host, edit: Edit): Promise<Elevation> {
  if (isByAdministrator(edit)) return 'admin';
  if (edit.place === 'program') return edit.run.does === 'set-clock' ? 'admin' : 'none';
  if (edit.place === 'variable') return edit.scope === 'machine' ? 'admin' : 'none';
  if (host.recorded) return edit.path.startsWith(host.homeFolder()) ? 'none' : 'admin';
  // A file is replaced, so its folder has to be writable; where that is still missing, the one it is made in.
  return (await mayWrite(dirname(edit.path))) ? 'none' : 'admin';
}

async function mayWrite(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing && dirname(folder) !== folder ? mayWrite(dirname(folder)) : false;
  }
}

/** Whom a change concerns. */
export function scopeOf(host: Host, project: string | undefined, edit: Edit): Scope {
  if (isByAdministrator(edit)) return 'machine';
  if (edit.place === 'program') return edit.run.does === 'refresh-gradle' ? 'project' : 'machine';
  if (edit.place === 'variable') return edit.scope;
  const below = (folder: string) => edit.path.startsWith(folder.endsWith('/') ? folder : host.files.join(folder, '/'));
  if (project !== undefined && below(project)) return 'project';
  return below(host.homeFolder()) ? 'user' : 'machine';
}
