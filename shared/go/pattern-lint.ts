import { isMalformedGlob } from './path-match.ts';
import { matchPrefixPattern, splitPatterns } from './patterns.ts';
import { trimGoSpace } from './white-space.ts';

/**
 * - `malformed`: path.Match refuses it, `go` skips it silently
 * - `blank`: white space or CR at an end is part of the pattern
 * - `separator`: `;`, blanks or a full-width comma between patterns: all of it is one pattern
 * - `quote`: quotation marks are part of the pattern
 * - `scheme`: `https://` (patterns match module paths, not URLs)
 * - `port`: a port never occurs in a module path
 * - `user`: `git@host`, never part of a module path
 * - `slashes`: leading or doubled slash
 * - `upper-case-host`: the first element of a module path has no capitals
 * - `no-dot`: the first element of a fetched module path has a dot
 * - `impossible-char`: another char no module path may have
 * - `too-broad`: matches modules of public hosts
 */
export type PatternProblem =
  | 'malformed'
  | 'blank'
  | 'separator'
  | 'quote'
  | 'scheme'
  | 'port'
  | 'user'
  | 'slashes'
  | 'upper-case-host'
  | 'no-dot'
  | 'impossible-char'
  | 'too-broad';

/** One pattern that can never match a fetched module, or that matches far too much. */
export interface PatternFinding {
  pattern: string;
  /** UTF-16 offset of the pattern in the value. */
  index: number;
  problem: PatternProblem;
  /** False when no module path that `go` accepts can match. */
  canMatch: boolean;
  /** What was probably meant, where that is clear. */
  meant?: string;
}

const PUBLIC_MODULES = [
  'github.com/google/uuid',
  'golang.org/x/text',
  'gopkg.in/yaml.v3',
  'google.golang.org/grpc',
  'go.uber.org/zap',
  'gitlab.com/group/project',
  'gitee.com/group/project',
  'k8s.io/api',
];

/** Returns the problems of a GOPRIVATE-like value, at most one per pattern, in order. `none` is accepted as "nothing". */
export function lintPatterns(value: string): PatternFinding[] {
  const findings: PatternFinding[] = [];
  for (const { text, index } of splitPatterns(value)) {
    if (text === '' || text === 'none') continue;
    const found = problemOf(text);
    if (found === undefined) continue;
    const canMatch = found.problem === 'too-broad';
    findings.push({
      pattern: text,
      index,
      canMatch,
      problem: found.problem,
      ...(found.meant === undefined ? {} : { meant: found.meant }),
    });
  }
  return findings;
}

interface Problem {
  problem: PatternProblem;
  meant?: string;
}

function problemOf(pattern: string): Problem | undefined {
  const trimmed = trimGoSpace(pattern);
  if (trimmed === '') return { problem: 'blank', meant: '' };
  // What is left may have a fault of its own.
  if (trimmed !== pattern) return { problem: 'blank', meant: problemOf(trimmed)?.meant ?? trimmed };
  if (/[;；，、]/.test(pattern) || /\s/.test(pattern))
    return { problem: 'separator', meant: pattern.split(/[\s;；，、]+/).join(',') };
  if (/["'`“”‘’]/.test(pattern)) return { problem: 'quote', meant: pattern.replace(/["'`“”‘’]/g, '') };
  const scheme = /^[a-z][a-z+.-]{0,20}:\/\//i.exec(pattern)?.[0];
  if (scheme !== undefined) return { problem: 'scheme', meant: pattern.slice(scheme.length) };
  if (isMalformedGlob(pattern)) return { problem: 'malformed' };
  return problemOfPath(pattern) ?? (isTooBroad(pattern) ? { problem: 'too-broad' } : undefined);
}

function problemOfPath(pattern: string): Problem | undefined {
  const glob = pattern.endsWith('/') ? pattern.slice(0, -1) : pattern;
  const at = glob.indexOf('@');
  if (at >= 0) return { problem: 'user', meant: glob.slice(at + 1).replace(':', '/') };
  const slash = glob.indexOf('/');
  const first = slash < 0 ? glob : glob.slice(0, slash);
  const port = /^([^:]*):[0-9]*$/.exec(first)?.[1];
  if (port !== undefined) return { problem: 'port', meant: port + glob.slice(first.length) };
  if (glob.startsWith('/') || glob.includes('//'))
    return { problem: 'slashes', meant: glob.replace(/^\/+/, '').replace(/\/{2,}/g, '/') };
  const hasWildcard = /[*?[\\]/.test(first);
  if (!hasWildcard && /[A-Z]/.test(first))
    return { problem: 'upper-case-host', meant: first.toLowerCase() + glob.slice(first.length) };
  if (!hasWildcard && !first.includes('.')) return { problem: 'no-dot' };
  // Outside brackets every char stands for itself and must be one a module path can have.
  return /[^A-Za-z0-9\-._~/*?[\]\\^]/.test(glob.replace(/\[[^\]]*\]/g, ''))
    ? { problem: 'impossible-char' }
    : undefined;
}

function isTooBroad(pattern: string): boolean {
  return (
    PUBLIC_MODULES.some((path) => matchPrefixPattern(pattern, path)) &&
    !/^(github|gitlab|gitee)\.com\/[^*?[]/.test(pattern)
  );
}
