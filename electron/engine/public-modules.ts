import type { Target } from '../../shared/domain/target.ts';
import { escapePath, escapeVersion } from '../../shared/go/module-path.ts';
import { matchPrefixPatterns } from '../../shared/go/patterns.ts';
import { type SettingsData, settingValue } from './probes/config/settings.probe.ts';
import type { ModulesData, ModuleVersion } from './probes/project/modules.probe.ts';

/** The modules that `go` itself asks mirrors and the public checksum database about: private ones never leave. */
export function publicModules(modules: ModulesData | null, settings: SettingsData | null): readonly ModuleVersion[] {
  const patterns = [
    settingValue(settings, 'GOPRIVATE'),
    settingValue(settings, 'GONOPROXY'),
    settingValue(settings, 'GONOSUMDB'),
  ];
  return (modules?.modules ?? []).filter(
    ({ path }) =>
      /^[^/]+\.[^/]+/u.test(path) && !patterns.some((p) => p !== '' && p !== 'none' && matchPrefixPatterns(p, path)),
  );
}

/**
 * The module that a target may be asked about. Mirrors on the user's list get the question that `go` asks anyway; every other
 * one learns of built-in modules only, never of the user's. Source: contract "Rules of a run".
 */
export function moduleToAsk(
  target: Target,
  modules: ModulesData | null,
  settings: SettingsData | null,
): ModuleVersion | null {
  if (target.role !== 'mirror' && modules?.source !== 'built-in') return null;
  const known = publicModules(modules, settings);
  // Upper-case letters are a question of their own, see probe http/questions.
  return known.find(({ path }) => path === path.toLowerCase()) ?? known[0] ?? null;
}

/**
 * Path of one file of a module below a mirror's address, as `go` sends it: an upper-case letter is `%21` and the small one.
 * Modules whose path cannot be escaped yield `/`. Sources: go.dev/ref/mod#goproxy-protocol, cmd/go/internal/modfetch (pathEscape).
 */
export function modulePath({ path, version }: ModuleVersion, file: 'info' | 'mod' | 'zip'): string {
  const module = escapePath(path);
  const escaped = escapeVersion(version);
  if (!('escaped' in module && 'escaped' in escaped)) return '/';
  return `/${module.escaped}/@v/${escaped.escaped}.${file}`.replaceAll('!', '%21');
}
