import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import { KNOWN_SUMDB_KEYS } from '../../../shared/go/gosumdb.ts';
import type { ProgramIdentity } from '../../../shared/windows/allow-list.ts';
import type { Host } from '../../host/host.ts';
import { installedVersion } from '../go-in-path.ts';
import { cachePaths } from '../module-cache.ts';
import { type AskDatabase, lookUpSigned } from '../sumdb-client.ts';
import { hashZipFiles } from '../zip-hash.ts';

type Checksum = ProgramIdentity['checksum'];

const DATABASE = 'sum.golang.org';
const MODULE = 'golang.org/toolchain';
/** Archives of toolchains have about 80 MiB. */
const MAX_ZIP = 192 << 20;
const MAX_ANSWER = 1 << 20;
/** Bytes of one hash in a tile. */
const HASH = 32;
const ARCHS: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', arm64: 'arm64' };

/** What the archive of a toolchain is: by its version, so that each is read once. */
export type KnownArchives = Map<string, Promise<ReadonlyMap<string, string> | 'forged' | null>>;

/**
 * Is this go.exe the one of the archive that the checksum database has signed? Everything comes from the module cache, where `go` keeps
 * archive, signed answer and proof of each toolchain that it fetched: nothing is asked of the net. `proven`: the archive has the
 * signed hash, and this very file is in it. `differs`: archive or file of a toolchain in the cache is another one. `unknown`: not
 * fetched as a toolchain, no proof in the cache, or an installed `go`, which may be packed in another way, is not the same file.
 * Sources: cmd/go/internal/toolchain, cmd/go/internal/modfetch/sumdb.go (dbClient.ReadCache).
 */
export async function checkGo(
  host: Host,
  cache: string,
  program: { readonly path: string; readonly sha256: string | null },
  known: KnownArchives,
  options: { readonly signal: AbortSignal; readonly key?: string },
): Promise<Checksum> {
  const { sha256 } = program;
  const home = /^(.+)\\bin\\go\.exe$/iu.exec(program.path)?.[1];
  if (home === undefined || sha256 === null || cache === '') return 'unknown';
  const fetched = fetchedVersion(home, host.files.join(cache, 'golang.org'));
  const version = fetched ?? (await releasedVersion(host, home));
  if (version === null) return 'unknown';
  const wanted = known.get(version) ?? archiveOf(host, cache, version, options);
  known.set(version, wanted);
  const archive = await wanted;
  if (archive === null) return 'unknown';
  if (archive === 'forged') return fetched === null ? 'unknown' : 'differs';
  const same = archive.get(`${MODULE}@${version}/bin/go.exe`) === sha256;
  return same ? 'proven' : fetched === null ? 'unknown' : 'differs';
}

/** Version of the toolchain that lies in this folder of the cache; null for any other folder. */
function fetchedVersion(home: string, folder: string): string | null {
  const below = `${folder}\\toolchain@`;
  return home.toLowerCase().startsWith(below.toLowerCase()) ? home.slice(below.length) : null;
}

/** Version that the same release has as a toolchain; null for what is no release. */
async function releasedVersion(host: Host, home: string): Promise<string | null> {
  const release = await installedVersion(host, home);
  const arch = ARCHS[host.arch];
  return !/^go\d[\w.]*$/u.test(release) || arch === undefined ? null : `v0.0.1-${release}.windows-${arch}`;
}

/** Hashes of the files in the archive, if it is the signed one; null where archive or proof is not there, or time is up. */
async function archiveOf(
  host: Host,
  cache: string,
  version: string,
  { signal, key = KNOWN_SUMDB_KEYS[DATABASE] ?? '' }: { readonly signal: AbortSignal; readonly key?: string },
): Promise<ReadonlyMap<string, string> | 'forged' | null> {
  const paths = cachePaths(host, cache, { path: MODULE, version });
  if (paths === null || signal.aborted) return null;
  const signed = await lookUpSigned(cachedAnswers(host, cache), key, { path: MODULE, version });
  if (!signed.ok) return null;
  const zip = await host.files.read(paths.zip, MAX_ZIP);
  if (!zip.ok || signal.aborted) return null;
  const hashed = await hashZipFiles(zip.value, { signal });
  if (!hashed.ok) return hashed.failure.word === 'malformed-output' ? 'forged' : null;
  if (!signed.value.zip.includes(hashed.value.h1)) return 'forged';
  return new Map(hashed.value.files.map(({ name, sha256 }) => [name, sha256]));
}

/** The checksum database as `go` keeps it in the module cache; a part of a tile may be there as the whole of it only. */
export function cachedAnswers(host: Host, cache: string): AskDatabase {
  const read = (path: string) =>
    host.files.read(
      host.files.join(cache, 'cache', 'download', 'sumdb', DATABASE, ...path.split('/').slice(1)),
      MAX_ANSWER,
    );
  const answer = (bytes: Outcome<Uint8Array>) => (bytes.ok ? success({ status: 200, body: bytes.value }) : bytes);
  return async (path) => {
    const exact = await read(path);
    const [, whole, width] = /^(\/tile\/.+)\.p\/(\d+)$/u.exec(path) ?? [];
    if (exact.ok || whole === undefined) return answer(exact);
    const all = await read(whole);
    if (!all.ok) return all;
    const bytes = Number(width) * HASH;
    return all.value.length < bytes ? failed('malformed-output', whole) : answer(success(all.value.subarray(0, bytes)));
  };
}
