// Semantic versions as `go` takes them: with a leading v. Source: golang.org/x/mod/semver.

/** The parts of a valid version; `prerelease` and `build` keep their leading `-` and `+`. */
export interface Semver {
  major: string;
  minor: string;
  patch: string;
  prerelease: string;
  build: string;
  /** The canonical form: short versions filled up, build cut off. */
  canonical: string;
}

const INT = '(0|[1-9][0-9]*)';
const SYNTAX = new RegExp(`^v${INT}(?:\\.${INT}(?:\\.${INT}(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?)?)?$`);

/** Returns the parts of a version, undefined when it is none. `v1` and `v1.2` are short for `v1.0.0` and `v1.2.0`. */
export function parseSemver(version: string): Semver | undefined {
  const found = SYNTAX.exec(version);
  if (found === null) return undefined;
  const [, major = '', minor, patch, prerelease = '', build = ''] = found;
  if (prerelease !== '' && !prerelease.slice(1).split('.').every(isPrereleasePart)) return undefined;
  if (build !== '' && build.slice(1).split('.').includes('')) return undefined;
  const canonical = `${version.slice(0, version.length - build.length)}${minor === undefined ? '.0.0' : patch === undefined ? '.0' : ''}`;
  return { major, minor: minor ?? '0', patch: patch ?? '0', prerelease, build, canonical };
}

/** Tells whether a version is valid (semver.IsValid). */
export function isValidSemver(version: string): boolean {
  return parseSemver(version) !== undefined;
}

/** Returns `v1` for `v1.2.3`; '' for an invalid version (semver.Major). */
export function majorOf(version: string): string {
  const parsed = parseSemver(version);
  return parsed === undefined ? '' : `v${parsed.major}`;
}

/** Returns the form `go` requires in go.mod: canonical, `+incompatible` kept; '' when invalid (module.CanonicalVersion). */
export function canonicalVersion(version: string): string {
  const parsed = parseSemver(version);
  if (parsed === undefined) return '';
  return parsed.build === '+incompatible' ? `${parsed.canonical}+incompatible` : parsed.canonical;
}

/** Compares two versions: negative, 0, positive. Invalid ones come first; build metadata does not count (semver.Compare). */
export function compareSemver(a: string, b: string): number {
  const x = parseSemver(a);
  const y = parseSemver(b);
  if (x === undefined || y === undefined) return Number(x !== undefined) - Number(y !== undefined);
  return (
    compareDecimals(x.major, y.major) ||
    compareDecimals(x.minor, y.minor) ||
    compareDecimals(x.patch, y.patch) ||
    comparePrereleases(x.prerelease, y.prerelease)
  );
}

/** Returns why a version does not fit a module path's major suffix, undefined when it does (module.CheckPathMajor). */
export function pathMajorProblem(version: string, pathMajor: string): string | undefined {
  const suffix = pathMajor.startsWith('.v') ? pathMajor.replace(/-unstable$/, '') : pathMajor;
  if (version.startsWith('v0.0.0-') && suffix === '.v1') return undefined;
  const major = majorOf(version);
  if (suffix === '') {
    const fits = major === 'v0' || major === 'v1' || parseSemver(version)?.build === '+incompatible';
    return fits ? undefined : `should be v0 or v1, not ${major}`;
  }
  return major === suffix.slice(1) ? undefined : `should be ${suffix.slice(1)}, not ${major}`;
}

/** Compares decimal numbers of any length without leading zeros. */
export function compareDecimals(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function comparePrereleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const left = a.slice(1).split('.');
  const right = b.slice(1).split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = comparePart(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function comparePart(a: string, b: string): number {
  if (a === b) return 0;
  const numeric = /^[0-9]*$/.test(a);
  if (numeric !== /^[0-9]*$/.test(b)) return numeric ? -1 : 1;
  return numeric ? compareDecimals(a, b) : a < b ? -1 : 1;
}

function isPrereleasePart(part: string): boolean {
  return part !== '' && !/^0[0-9]+$/.test(part);
}
