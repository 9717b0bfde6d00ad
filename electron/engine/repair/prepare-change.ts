import { basename, dirname, join } from 'node:path';
import type { Edit } from '../../../shared/repair/edit.ts';
import { editContent } from '../../../shared/repair/edit-content.ts';
import type { RuleEdit } from '../../../shared/windows/local-rule.ts';
import { changeHosts } from '../../privileged/hosts-lines.ts';
import { readHosts } from './places/hosts.ts';
import { PlaceError } from './places/place.ts';
import type { Places } from './places/places.ts';
import type { Prepared } from './places/prepared.ts';
import { sha256 } from './places/read-file-state.ts';
import type { FileAccess } from './places/recorded-file.ts';
import { resolversFingerprint, resolversNow } from './places/resolvers.ts';
import { ruleFingerprint } from './places/rule.ts';
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
  if (edit.place === 'file') return (await places.files.read(edit.path))?.state.sha256 ?? null;
  if (edit.place === 'aside') return places.files.identityOf(edit.path);
  if (edit.place === 'rule') return ruleFingerprint(edit.rule, places.machine);
  if (edit.place === 'resolvers') return resolversFingerprint(await resolversNow(edit.connection.id, places.machine));
  if (edit.place === 'exclusion' || edit.place === 'program') return null;
  if (edit.place === 'hosts') return sha256(await readHosts(edit.path, places.machine));
  const value = await places.machine.variables.read(edit.scope, edit.name);
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
  if (edit.place === 'file') return prepareFile(edit, expected, id, places.files);
  if (edit.place === 'aside') return prepareAside(edit.path, expected, id, places.files);
  if (edit.place === 'rule') return prepareRule(edit.rule, expected, places);
  if (edit.place === 'resolvers') return prepareResolvers(edit, expected, places);
  if (edit.place === 'program') return { prepared: { kind: 'program', run: edit.run }, content: null, copy: null };
  if (edit.place === 'exclusion')
    return { prepared: { kind: 'exclusion', path: edit.path }, content: null, copy: null };
  if (edit.place === 'hosts') return prepareHosts(edit, expected, places);
  const now = await places.machine.variables.read(edit.scope, edit.name);
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

async function prepareRule(
  edit: RuleEdit,
  expected: readonly (string | null)[],
  places: Places,
): Promise<ReadyChange | null> {
  if (!expected.includes(await ruleFingerprint(edit, places.machine))) throw new PlaceError('changed-since');
  return { prepared: { kind: 'rule', edit }, content: null, copy: null };
}

async function prepareResolvers(
  { connection: { id }, servers }: Extract<Edit, { place: 'resolvers' }>,
  expected: readonly (string | null)[],
  places: Places,
): Promise<ReadyChange> {
  const now = await resolversNow(id, places.machine);
  if (!expected.includes(resolversFingerprint(now))) throw new PlaceError('changed-since');
  const before = { source: now.source, servers: [...now.servers] };
  return { prepared: { kind: 'resolvers', id, before, after: [...servers] }, content: null, copy: null };
}

async function prepareHosts(
  { path, lines }: Extract<Edit, { place: 'hosts' }>,
  expected: readonly (string | null)[],
  places: Places,
): Promise<ReadyChange | null> {
  const now = await readHosts(path, places.machine);
  const before = sha256(now);
  if (!expected.includes(before)) throw new PlaceError('changed-since');
  const numbers = lines.map(({ line }) => line);
  const after = changeHosts(now, numbers, true);
  if (!after) throw new PlaceError('changed-since');
  return {
    prepared: { kind: 'hosts', path, before, after: sha256(after), lines: numbers },
    content: null,
    copy: null,
  };
}

async function prepareFile(
  { path, content: edit }: Extract<Edit, { place: 'file' }>,
  expected: readonly (string | null)[],
  id: string,
  files: FileAccess,
): Promise<ReadyChange | null> {
  const now = await files.read(path);
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
      folders: [...(await files.missingFolders(dirname(path)))],
    },
    content,
    copy: copied ? now.bytes : null,
  };
}

/** Files with secrets are not copied: what was appended to them can be cut off again. */
function appends(before: Uint8Array, after: Uint8Array, secret: boolean): boolean {
  return secret && before.every((byte, index) => after[index] === byte);
}

async function prepareAside(
  path: string,
  expected: readonly (string | null)[],
  id: string,
  files: FileAccess,
): Promise<ReadyChange | null> {
  const identity = await files.identityOf(path);
  if (identity === null || !expected.includes(identity)) throw new PlaceError('changed-since');
  // Neither a file nor a folder, and those are never moved here: a link.
  if (identity.startsWith('other ')) throw new PlaceError('link-in-the-way');
  const aside = `${path}.${id}`;
  return { prepared: { kind: 'aside', path, aside, identity }, content: null, copy: null };
}
