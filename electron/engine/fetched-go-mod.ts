import { parseGoMod } from '../../shared/go/mod-file/go-mod.ts';
import { escapePath, escapeVersion } from '../../shared/go/module-path.ts';
import type { Files } from '../host/host.ts';
import type { ModuleVersion } from './probes/project/modules.probe.ts';

/** A module whose go.mod names another path than it was required by. */
export interface DeclaredPath {
  readonly module: string;
  readonly version: string;
  readonly declares: string;
}

const MAX_MODULES = 4;
/** Bytes. Source: golang.org/x/mod/zip (MaxGoMod). */
const MAX_MOD = 16 << 20;

/**
 * Reads the go.mod files that came for modules which errors name, in the cache that `go` has just filled. Those that name
 * another path. Source: cmd/go/internal/modfetch/cache.go (CachePath).
 */
export async function readDeclaredPaths(
  files: Pick<Files, 'join' | 'read'>,
  modcache: string,
  modules: readonly ModuleVersion[],
  errors: readonly string[],
): Promise<readonly DeclaredPath[]> {
  const failed = modules.filter(({ path, version }) => errors.some((text) => text.startsWith(`${path}@${version}: `)));
  const read = await Promise.all(
    failed.slice(0, MAX_MODULES).map(async ({ path, version }): Promise<readonly DeclaredPath[]> => {
      const folder = escapePath(path);
      const name = escapeVersion(version);
      if ('error' in folder || 'error' in name) return [];
      const place = files.join(
        modcache,
        'cache',
        'download',
        ...folder.escaped.split('/'),
        '@v',
        `${name.escaped}.mod`,
      );
      const content = await files.read(place, MAX_MOD);
      const declares = content.ok ? parseGoMod(content.value, { lax: true }).file.module?.path : undefined;
      return declares === undefined || declares === path ? [] : [{ module: path, version, declares }];
    }),
  );
  return read.flat();
}
