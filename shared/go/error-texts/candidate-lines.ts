import type { TextRule } from './text-rule.ts';

/**
 * Returns, by line number and in order, the rules that have a needle in that line. Needles are searched in the whole text
 * at once, so that a log of megabytes costs one pass per needle and nothing per uninteresting line.
 */
export function candidateLines(lines: readonly string[], rules: readonly TextRule[]): Map<number, TextRule[]> {
  const text = lines.join('\n');
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const byLine = new Map<number, Set<number>>();
  for (const [index, { needles }] of rules.entries()) {
    for (const needle of needles) addLines(byLine, index, needle, text, starts);
  }
  const sorted = [...byLine].sort(([a], [b]) => a - b);
  return new Map(sorted.map(([number, found]) => [number, inOrder(found, rules)]));
}

function inOrder(found: Set<number>, rules: readonly TextRule[]): TextRule[] {
  return [...found].sort((a, b) => a - b).flatMap((index) => rules[index] ?? []);
}

function addLines(
  byLine: Map<number, Set<number>>,
  rule: number,
  needle: string,
  text: string,
  starts: readonly number[],
): void {
  let number = 0;
  for (let at = text.indexOf(needle); at >= 0; ) {
    number = lineAt(starts, at, number);
    const found = byLine.get(number);
    if (found === undefined) byLine.set(number, new Set([rule]));
    else found.add(rule);
    const next = starts[number + 1];
    if (next === undefined) return;
    at = text.indexOf(needle, next);
  }
}

function lineAt(starts: readonly number[], offset: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
