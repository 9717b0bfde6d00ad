import { type FailureWord, type Outcome, success } from '../../shared/domain/failure.ts';
import type { Host } from '../host/host.ts';

/** What is known of the folder in which `go` keeps modules. */
export interface CacheFolder {
  readonly exists: boolean;
  /** Where it is missing: the outermost folder that would have to be made. */
  readonly missing?: string;
  /** Why nothing can be kept there. */
  readonly problem?: FailureWord;
  readonly freeBytes?: number;
  readonly freeFiles?: number;
  /** Windows only: paths of more than 260 characters are allowed. */
  readonly longPaths?: boolean;
}

/** Without long paths a folder of more characters leaves git no room for its own. Source: git's objects/pack/pack-<40>.idx. */
const ROOM_FOR_GIT = 260 - '\\cache\\vcs\\'.length - 64 - '\\objects\\pack\\pack-.idx'.length - 40;

/** Can modules be kept in this folder, or, where it is missing, be made there? Asked without writing anything. */
export async function examineCacheFolder(host: Host, path: string): Promise<Outcome<CacheFolder>> {
  const facts = await host.files.facts(path);
  if (!facts.ok && facts.failure.word !== 'not-found') return success({ exists: false, problem: facts.failure.word });
  if (facts.ok && facts.value.kind !== 'folder') return success({ exists: true, problem: 'not-a-directory' });
  const { there, missing } = facts.ok ? { there: path, missing: undefined } : await nearestFolder(host, path);
  const [problem, room, longPaths] = await Promise.all([
    whyNotWritable(host, there, path),
    host.files.room(there),
    path.length > ROOM_FOR_GIT ? host.longPaths() : null,
  ]);
  return success({
    exists: facts.ok,
    ...(missing === undefined ? {} : { missing }),
    ...(problem === undefined ? {} : { problem }),
    ...(room.ok ? { freeBytes: room.value.freeBytes } : {}),
    ...(room.ok && room.value.freeFiles !== null ? { freeFiles: room.value.freeFiles } : {}),
    ...(longPaths?.ok ? { longPaths: longPaths.value } : {}),
  });
}

/** Where the platform cannot tell about folders, a file that `go` itself writes to stands for them. */
async function whyNotWritable(host: Host, folder: string, cache: string): Promise<FailureWord | undefined> {
  const places = [folder, host.files.join(cache, 'cache'), host.files.join(cache, 'cache', 'download')];
  for (const place of [...places, host.files.join(cache, 'cache', 'lock')]) {
    const writable = await host.files.writable(place);
    if (!writable.ok && ['not-permitted', 'read-only'].includes(writable.failure.word)) return writable.failure.word;
  }
  return undefined;
}

/** The folder that would have to take the new one. */
async function nearestFolder(host: Host, missing: string): Promise<{ there: string; missing: string }> {
  const there = host.files.join(missing, '..');
  if (there === missing) return { there, missing };
  const facts = await host.files.facts(there);
  return facts.ok ? { there, missing } : nearestFolder(host, there);
}
