import { escapePath } from '../../go/module-path.ts';
import { goQuote } from '../../go/quote.ts';
import { proxyFileUrl } from '../../go/request-url.ts';
import type { DownloadQuestion } from '../../go/server-answer.ts';
import { isAbsoluteWindowsPath } from '../../go/windows-path.ts';
import type { Situation } from '../situation.ts';
import { isWindows } from './word-path-failure.ts';

/**
 * Why the module cache cannot be made, in the words of `go`; undefined where it can. It is looked at when the first file has
 * come, or before a toolchain is asked for. Source: cmd/go/internal/modfetch/cache.go (checkCacheDir).
 */
export function cacheFolderProblem(situation: Situation): string | undefined {
  const noHome = situation.findings.judged('config.gopath-invalid').find((f) => f.params['kind'] === 'no-home');
  if (noHome) return String(noHome.params['message']);
  const folder = situation.findings.of('cache.folder')[0]?.params;
  if (!folder) return undefined;
  const { path, problem, exists, missing = path } = folder;
  const windows = isWindows(situation);
  const absolute = windows ? isAbsoluteWindowsPath(path) : path.startsWith('/');
  if (!absolute) return `GOMODCACHE entry is relative; must be absolute path: ${goQuote(path)}.`;
  const cannot = 'could not create module cache:';
  if (problem === 'not-a-directory' && exists) return `${cannot} ${goQuote(path)} is not a directory`;
  if (problem === 'not-permitted' && !exists)
    return `${cannot} mkdir ${missing}: ${windows ? 'Access is denied.' : 'permission denied'}`;
  // How Windows words these is not known for certain.
  if (windows) return undefined;
  if (problem === 'name-too-long') return `${cannot} stat ${path}: file name too long`;
  return problem === 'not-a-directory' ? `${cannot} stat ${path}: not a directory` : undefined;
}

/** Bytes; modules are rarely smaller, unpacked. */
const ROOM = 256 << 10;

/**
 * The lines with which `go` tells that what came finds no place. Source: cmd/go/internal/modfetch/cache.go (writeDiskStat),
 * fetch.go (downloadZip).
 */
export function unkeptFiles(
  situation: Situation,
  { path, version }: { readonly path: string; readonly version: string },
): NonNullable<DownloadQuestion['unkept']> {
  const folder = situation.findings.of('cache.folder')[0]?.params;
  const escaped = escapePath(path);
  if (!folder || 'error' in escaped || isWindows(situation)) return {};
  const place = `${folder.path}/cache/download/${escaped.escaped}/@v`;
  const both = (problem: string) => ({
    info: `go: writing stat cache: mkdir ${problem}`,
    mod: `go: writing go.mod cache: mkdir ${problem}`,
  });
  if (folder.problem === 'read-only') return both(`${folder.path}/cache: read-only file system`);
  if (folder.freeFiles === 0) return both(`${place}: no space left on device`);
  // Where there is room for the small files, the archive is what does not fit.
  if ((folder.freeBytes ?? ROOM) >= ROOM) return {};
  const zip = proxyFileUrl(situation.goproxy.entries[0]?.url ?? '', path, { file: 'zip', version });
  const from = 'url' in zip ? `read ${goQuote(zip.url)}: ` : '';
  return {
    zip: `go: ${path}@${version}: ${from}write ${place}/${version}.zip….tmp: no space left on device`,
  };
}

/** What is damaged of a module that the cache has already. */
export function damageOf({ findings }: Situation, module: string) {
  return findings.of('cache.damaged').find((f) => f.params.module === module)?.params;
}

/** The line that unpacking a damaged archive comes to; undefined where it can be unpacked. */
export function notAZip(situation: Situation, module: string): string | undefined {
  const damaged = damageOf(situation, module);
  const isNone = damaged?.problem === 'not-a-zip' || damaged?.problem === 'empty';
  return isNone ? `go: unzip ${damaged.path}: zip: not a valid zip file` : undefined;
}
