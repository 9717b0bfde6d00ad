import { matchPrefixPattern, matchPrefixPatterns } from './patterns.ts';
import { goQuote } from './quote.ts';
import { trimGoSpace } from './white-space.ts';

/** A rule `pattern:vcs|vcs`. */
export interface GovcsRule {
  pattern: string;
  allowed: string[];
}

// Appended to whatever GOVCS says.
const DEFAULTS: GovcsRule[] = [
  { pattern: 'private', allowed: ['all'] },
  { pattern: 'public', allowed: ['git', 'hg'] },
];

/** Returns the rules of a GOVCS value, or the message of `go`. Source: cmd/go/internal/vcs/vcs.go (parseGOVCS). */
export function parseGovcs(value: string): { rules: GovcsRule[] } | { error: { message: string } } {
  const text = trimGoSpace(value);
  if (text === '') return { rules: [] };
  const rules: GovcsRule[] = [];
  const seen = new Map<string, string>();
  for (const piece of text.split(',')) {
    const item = trimGoSpace(piece);
    const colon = item.indexOf(':');
    const pattern = trimGoSpace(item.slice(0, Math.max(colon, 0)));
    const list = trimGoSpace(item.slice(colon + 1));
    const problem = problemOf(item, colon, pattern, list, seen.get(pattern));
    if (problem !== undefined) return { error: { message: problem } };
    seen.set(pattern, item);
    const allowed = list.split('|').map(trimGoSpace);
    if (allowed.includes('')) return { error: { message: `empty VCS name in GOVCS: ${goQuote(item)}` } };
    rules.push({ pattern, allowed });
  }
  return { rules };
}

/** Returns undefined when GOVCS lets `go` use a program for a repository root, else the message `go` prints. */
export function govcsProblem(
  rules: readonly GovcsRule[],
  vcs: string,
  root: string,
  goprivate: string,
): string | undefined {
  const isPrivate = matchPrefixPatterns(goprivate, root);
  const rule = [...rules, ...DEFAULTS].find(({ pattern }) => {
    if (pattern === 'private') return isPrivate;
    return pattern === 'public' ? !isPrivate : matchPrefixPattern(pattern, root);
  });
  if (rule?.allowed.some((name) => name === vcs || name === 'all') === true) return undefined;
  return `GOVCS disallows using ${vcs} for ${isPrivate ? 'private' : 'public'} ${root}; see 'go help vcs'`;
}

function problemOf(
  item: string,
  colon: number,
  pattern: string,
  list: string,
  earlier: string | undefined,
): string | undefined {
  if (item === '') return 'empty entry in GOVCS';
  if (colon < 0) return `malformed entry in GOVCS (missing colon): ${goQuote(item)}`;
  if (pattern === '') return `empty pattern in GOVCS: ${goQuote(item)}`;
  if (list === '') return `empty VCS list in GOVCS: ${goQuote(item)}`;
  if (/^\.{1,2}(?:\/|$)/.test(pattern)) return `relative pattern not allowed in GOVCS: ${goQuote(pattern)}`;
  return earlier === undefined ? undefined : `unreachable pattern in GOVCS: ${goQuote(item)} after ${goQuote(earlier)}`;
}
