import type { Setting, SettingSource, SettingValue } from '../../shared/domain/setting.ts';
import type { EnvFile } from '../../shared/go/env-file.ts';
import type { ScopedVariable } from '../host/host.ts';

/** Where a value of a setting stands, for people; undefined where nobody knows. */
export type Places = (name: string, source: SettingSource) => string | undefined;

/** An env file as it was read; null where there is none. */
interface ReadFile {
  readonly source: 'goenv' | 'goroot';
  readonly path: string | null;
  readonly file: EnvFile | null;
}

/** Finds places: a registry key, or file and line. Of a key named twice `go` takes the last in the user's file, the first in GOROOT/go.env. */
export function placesOf(stored: readonly ScopedVariable[], windows: boolean, files: readonly ReadFile[]): Places {
  const same = windows
    ? (a: string, b: string) => a.toUpperCase() === b.toUpperCase()
    : (a: string, b: string) => a === b;
  return (name, source) => {
    if (source === 'user' || source === 'machine')
      return stored.filter((v) => v.scope === source && same(v.name, name)).at(-1)?.where;
    const read = files.find((file) => file.source === source);
    const entries = read?.file?.entries.filter(({ key }) => key === name) ?? [];
    const entry = source === 'goroot' ? entries[0] : entries.at(-1);
    return entry && read?.path ? `${read.path}:${entry.line}` : undefined;
  };
}

/** The setting with the places of its values. */
export function placed(setting: Setting, places: Places): Setting {
  const at = (value: SettingValue): SettingValue => {
    const where = places(setting.name, value.source);
    return where === undefined ? value : { ...value, where };
  };
  return { ...setting, ...at(setting), shadows: setting.shadows.map(at) };
}
