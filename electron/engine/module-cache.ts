import { escapePath, escapeVersion } from '../../shared/go/module-path.ts';
import type { Host } from '../host/host.ts';
import { type SettingsData, settingValue } from './probes/config/settings.probe.ts';
import type { ModuleVersion } from './probes/project/modules.probe.ts';

/** Where the parts of one module lie in the module cache. Source: cmd/go/internal/modfetch/cache.go (CachePath, DownloadDir). */
export interface CachePaths {
  readonly info: string;
  readonly mod: string;
  readonly zip: string;
  readonly ziphash: string;
  readonly lock: string;
  /** There while the tree is being unpacked, and after that was broken off: the tree then counts as absent. */
  readonly partial: string;
  /** Folder of the unpacked tree. */
  readonly tree: string;
}

/** One module as it stands in the cache. */
export interface CachedModule {
  readonly module: ModuleVersion;
  readonly paths: CachePaths;
  /**
   * - `absent`: `go` has to fetch it
   * - `zip`: `go` unpacks the archive that is there, without asking anybody
   * - `tree`: `go` takes the tree that is there, without looking at the archive
   */
  readonly state: 'absent' | 'zip' | 'tree';
  /** Whether `go mod download` has nothing to write for it. */
  readonly complete: boolean;
  readonly zipBytes: number;
  /** The other files of it that `go` does not ask for again. */
  readonly beside: readonly ('info' | 'mod')[];
}

/** GOMODCACHE, else `pkg/mod` below the first GOPATH, which is `go` in the home folder by default. Source: cmd/go/internal/cfg. */
export function cacheFolder(data: SettingsData | null, host: Host): string {
  const own = settingValue(data, 'GOMODCACHE');
  return own === '' ? host.files.join(firstGopath(data, host), 'pkg', 'mod') : own;
}

/** Where `go` remembers the tree head of a checksum database. Source: cmd/go/internal/cfg (SumdbDir), modfetch/sumdb.go. */
export function sumdbHeadFile(data: SettingsData | null, host: Host, name: string): string {
  return host.files.join(firstGopath(data, host), 'pkg', 'sumdb', ...name.split('/'), 'latest');
}

function firstGopath(data: SettingsData | null, host: Host): string {
  const [first = ''] = settingValue(data, 'GOPATH').split(host.platform === 'windows' ? ';' : ':');
  return first === '' ? host.files.join(host.homeFolder(), 'go') : first;
}

/** Paths of a module's parts; null for a path or version that no cache can hold. */
export function cachePaths(host: Host, cache: string, { path, version }: ModuleVersion): CachePaths | null {
  const module = escapePath(path);
  const escaped = escapeVersion(version);
  if (!('escaped' in module) || !('escaped' in escaped)) return null;
  const elements = module.escaped.split('/');
  const at = (ending: string) =>
    host.files.join(cache, 'cache', 'download', ...elements, '@v', `${escaped.escaped}.${ending}`);
  return {
    info: at('info'),
    mod: at('mod'),
    zip: at('zip'),
    ziphash: at('ziphash'),
    lock: at('lock'),
    partial: at('partial'),
    tree: host.files.join(cache, ...elements.slice(0, -1), `${elements.at(-1)}@${escaped.escaped}`),
  };
}

/** How a module stands in the cache. Source: cmd/go/internal/modfetch/fetch.go (download, DownloadZip). */
export async function lookUpModule(host: Host, cache: string, module: ModuleVersion): Promise<CachedModule | null> {
  const paths = cachePaths(host, cache, module);
  if (paths === null) return null;
  const [zip, tree, ...rest] = await Promise.all(
    [paths.zip, paths.tree, paths.partial, paths.ziphash, paths.mod, paths.info].map((p) => host.files.facts(p)),
  );
  const [partial, ...needed] = rest.map((facts) => facts.ok);
  const [, mod, info] = needed;
  const zipBytes = zip?.ok && zip.value.kind === 'file' ? zip.value.size : -1;
  const unpacked = tree?.ok === true && tree.value.kind === 'folder' && partial === false;
  return {
    module,
    paths,
    state: unpacked ? 'tree' : zipBytes >= 0 ? 'zip' : 'absent',
    complete: unpacked && zipBytes >= 0 && needed.every(Boolean),
    zipBytes: Math.max(0, zipBytes),
    beside: [...(info === true ? (['info'] as const) : []), ...(mod === true ? (['mod'] as const) : [])],
  };
}
