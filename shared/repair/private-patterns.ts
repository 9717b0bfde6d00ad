import { lintPatterns } from '../go/pattern-lint.ts';

/** A list of private patterns with those that can never match put right, as they were meant. */
export function meantPatterns(list: string): string {
  const findings = lintPatterns(list).filter(({ canMatch, meant }) => !canMatch && meant !== undefined);
  return list
    .split(',')
    .map((pattern) => findings.find((finding) => finding.pattern === pattern)?.meant ?? pattern)
    .filter((pattern) => pattern !== '')
    .join(',');
}

/** The list without patterns that match everybody's modules. */
export function narrowPatterns(list: string): string {
  const broad = lintPatterns(list).filter(({ problem }) => problem === 'too-broad');
  return list
    .split(',')
    .filter((pattern) => pattern.trim() !== '' && !broad.some((finding) => finding.pattern === pattern))
    .join(',');
}
