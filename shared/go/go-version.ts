import { compareDecimals } from './semver.ts';

/** The parts of a Go version such as `1.21`, `1.21.3`, `1.22rc1`; decimals as text, '' where missing. */
export interface GoVersion {
  major: string;
  minor: string;
  patch: string;
  kind: string;
  pre: string;
}

const INT = '(0|[1-9][0-9]*)';
const SYNTAX = new RegExp(`^${INT}(?:\\.${INT}(?:\\.${INT}|([a-z]+)${INT}?)?)?$`);

/**
 * Returns the parts of a Go version without `go`, undefined when it is none. From 1.21 on, `1.21` (the language) comes
 * before `1.21rc1` and `1.21.0`; before, `1.20` is `1.20.0`. Source: Go's internal/gover (Parse).
 */
export function parseGoVersion(version: string): GoVersion | undefined {
  const found = SYNTAX.exec(version);
  if (found === null) return undefined;
  const [, major = '', minor, patch, kind = '', pre = ''] = found;
  if (minor === undefined) return { major, minor: '0', patch: '0', kind: '', pre: '' };
  const implied = patch === undefined && kind === '' && compareDecimals(minor, '21') < 0 ? '0' : '';
  return { major, minor, patch: patch ?? implied, kind, pre };
}

/** Compares two Go versions: negative, 0, positive; invalid ones come first (gover.Compare). */
export function compareGoVersions(a: string, b: string): number {
  const empty: GoVersion = { major: '', minor: '', patch: '', kind: '', pre: '' };
  const x = parseGoVersion(a) ?? empty;
  const y = parseGoVersion(b) ?? empty;
  return (
    compareDecimals(x.major, y.major) ||
    compareDecimals(x.minor, y.minor) ||
    compareDecimals(x.patch, y.patch) ||
    (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0) ||
    compareDecimals(x.pre, y.pre)
  );
}

/** Tells whether a version names a language only (`1.22`), not a release (`1.22.0`, `1.22rc1`). */
export function isLanguageVersion(version: string): boolean {
  const parsed = parseGoVersion(version);
  return parsed !== undefined && parsed.patch === '' && parsed.kind === '' && parsed.pre === '';
}

/** Returns `1.22.3` for `go1.22.3` and `go1.22.3-suffix`; '' for no toolchain name (gover.FromToolchain). */
export function versionOfToolchain(name: string): string {
  if (!name.startsWith('go') || /[\\/]/.test(name)) return '';
  const version = name.slice(2).split(/[ \t-]/, 1)[0] ?? '';
  return parseGoVersion(version) === undefined ? '' : version;
}
