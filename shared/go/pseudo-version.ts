import { parseSemver } from './semver.ts';

/** What a pseudo-version says: commit time and revision, and the tagged version it follows. */
export interface PseudoVersion {
  /** `20060102150405`, in UTC. */
  timestamp: string;
  /** Milliseconds since 1970; undefined when the timestamp is no date. */
  timeMs?: number;
  revision: string;
  /** The version it was derived from, '' when there was none; undefined when it cannot be one. */
  base?: string;
}

const SYNTAX =
  /^v[0-9]+\.(?:0\.0-|[0-9]+\.[0-9]+-(?:[^+]*\.)?0\.)[0-9]{14}-[A-Za-z0-9]+(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** Tells whether a version is a pseudo-version. Source: golang.org/x/mod/module (IsPseudoVersion). */
export function isPseudoVersion(version: string): boolean {
  return version.split('-').length > 2 && parseSemver(version) !== undefined && SYNTAX.test(version);
}

/** Returns the parts of a pseudo-version, undefined when it is none. Source: module.PseudoVersionTime, Rev and Base. */
export function parsePseudoVersion(version: string): PseudoVersion | undefined {
  const build = parseSemver(version)?.build;
  if (build === undefined || !isPseudoVersion(version)) return undefined;
  const plain = build !== '' ? version.slice(0, -build.length) : version;
  const revisionAt = plain.lastIndexOf('-');
  const head = plain.slice(0, revisionAt);
  const split = Math.max(head.lastIndexOf('-'), head.lastIndexOf('.'));
  const timestamp = head.slice(split + 1);
  const parsed: PseudoVersion = { timestamp, revision: plain.slice(revisionAt + 1) };
  const timeMs = parseTimestamp(timestamp);
  if (timeMs !== undefined) parsed.timeMs = timeMs;
  const base = baseOf(head.slice(0, split), build);
  if (base !== undefined) parsed.base = base;
  return parsed;
}

function baseOf(head: string, build: string): string | undefined {
  const prerelease = parseSemver(head)?.prerelease ?? '';
  if (prerelease === '') return build === '' ? '' : undefined;
  if (prerelease !== '-0') return head.replace(/\.0$/, '') + build;
  // vX.Y.(Z+1)-0: the tag was one patch earlier.
  const dot = head.lastIndexOf('.');
  const patch = BigInt(head.slice(dot + 1, -prerelease.length));
  return patch === 0n ? undefined : `${head.slice(0, dot + 1)}${patch - 1n}${build}`;
}

function parseTimestamp(digits: string): number | undefined {
  const [year, month, day, hour, minute, second] = [0, 4, 6, 8, 10, 12].map((at) =>
    Number(digits.slice(at, at === 0 ? 4 : at + 2)),
  );
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    hour === undefined ||
    minute === undefined ||
    second === undefined
  )
    return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day < 1 || day > (days[month - 1] ?? 0) || hour > 23 || minute > 59 || second > 59) return undefined;
  // Date.UTC takes years 0–99 for 1900–1999; go does not.
  const shift = Date.UTC(year + 400, month - 1, day, hour, minute, second);
  return shift - Date.UTC(2400, 0, 1) + Date.UTC(2000, 0, 1);
}
