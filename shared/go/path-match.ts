import { type ByteString, decodeRune, toByteString } from './byte-string.ts';

const BAD = Symbol('bad pattern');
type MatchedChunk = { rest: ByteString } | undefined | typeof BAD;

/** Tells whether `name` matches the glob, or that the glob is malformed. Source: Go's path.Match. */
export function pathMatch(pattern: string, name: string): boolean | { malformed: true } {
  const result = match(toByteString(pattern), toByteString(name));
  return result === BAD ? { malformed: true } : result;
}

/** Tells whether path.Match would call the glob malformed. */
export function isMalformedGlob(pattern: string): boolean {
  let rest = toByteString(pattern);
  while (rest !== '') {
    const scanned = scanChunk(rest);
    rest = scanned.rest;
    if (matchChunk(scanned.chunk, '') === BAD) return true;
  }
  return false;
}

function match(pattern: ByteString, name: ByteString): boolean | typeof BAD {
  let rest = pattern;
  let target = name;
  while (rest !== '') {
    const { star, chunk, rest: later } = scanChunk(rest);
    rest = later;
    if (star && chunk === '') return !target.includes('/');
    const next = matchHere(star, chunk, rest, target);
    if (next === BAD) return BAD;
    if (next === undefined) return isMalformedRest(rest) ? BAD : false;
    target = next.rest;
  }
  return target === '';
}

function matchHere(star: boolean, chunk: ByteString, later: ByteString, target: ByteString): MatchedChunk {
  const limit = star ? target.length : 0;
  for (let skip = 0; skip <= limit; skip++) {
    if (skip > 0 && target.charAt(skip - 1) === '/') return undefined;
    const found = matchChunk(chunk, target.slice(skip));
    if (found === BAD) return BAD;
    // The last chunk must use up the name.
    if (found !== undefined && (found.rest === '' || later !== '')) return found;
  }
  return undefined;
}

function isMalformedRest(pattern: ByteString): boolean {
  let rest = pattern;
  while (rest !== '') {
    const scanned = scanChunk(rest);
    rest = scanned.rest;
    if (matchChunk(scanned.chunk, '') === BAD) return true;
  }
  return false;
}

// The next stretch without star, possibly preceded by stars.
function scanChunk(pattern: ByteString): { star: boolean; chunk: ByteString; rest: ByteString } {
  let start = 0;
  while (pattern.charAt(start) === '*') start++;
  let inRange = false;
  for (let i = start; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === '\\') i++;
    else if (char === '[') inRange = true;
    else if (char === ']') inRange = false;
    else if (char === '*' && !inRange)
      return { star: start > 0, chunk: pattern.slice(start, i), rest: pattern.slice(i) };
  }
  return { star: start > 0, chunk: pattern.slice(start), rest: '' };
}

// After a mismatch the rest of the chunk is still read, only to find out whether it is well-formed.
function matchChunk(chunk: ByteString, target: ByteString): MatchedChunk {
  let failed = false;
  let at = 0;
  let i = 0;
  while (i < chunk.length) {
    failed ||= at >= target.length;
    let char = chunk.charAt(i);
    if (char === '[') {
      const rune = failed ? undefined : decodeRune(target, at);
      const found = matchRange(chunk, i + 1, rune?.codePoint ?? 0);
      if (found === undefined) return BAD;
      failed ||= !found.matches;
      at += rune?.size ?? 0;
      i = found.next;
      continue;
    }
    if (char === '?') {
      if (!failed) {
        failed = target.charAt(at) === '/';
        at += decodeRune(target, at).size;
      }
      i++;
      continue;
    }
    if (char === '\\') {
      i++;
      if (i === chunk.length) return BAD;
      char = chunk.charAt(i);
    }
    if (!failed) {
      failed = char !== target.charAt(at);
      at++;
    }
    i++;
  }
  return failed ? undefined : { rest: target.slice(at) };
}

function matchRange(
  chunk: ByteString,
  from: number,
  codePoint: number,
): { matches: boolean; next: number } | undefined {
  let i = from;
  const negated = chunk.charAt(i) === '^';
  if (negated) i++;
  let matches = false;
  for (let ranges = 0; ; ranges++) {
    if (chunk.charAt(i) === ']' && ranges > 0) return { matches: matches !== negated, next: i + 1 };
    const low = rangeEnd(chunk, i);
    if (low === undefined) return undefined;
    i = low.next;
    let high = low.codePoint;
    if (chunk.charAt(i) === '-') {
      const end = rangeEnd(chunk, i + 1);
      if (end === undefined) return undefined;
      high = end.codePoint;
      i = end.next;
    }
    matches ||= low.codePoint <= codePoint && codePoint <= high;
  }
}

function rangeEnd(chunk: ByteString, at: number): { codePoint: number; next: number } | undefined {
  const char = chunk.charAt(at);
  if (char === '' || char === '-' || char === ']') return undefined;
  const from = char === '\\' ? at + 1 : at;
  if (from >= chunk.length) return undefined;
  const rune = decodeRune(chunk, from);
  const next = from + rune.size;
  return rune.invalid || next >= chunk.length ? undefined : { codePoint: rune.codePoint, next };
}
