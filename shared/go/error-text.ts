import { candidateLines } from './error-texts/candidate-lines.ts';
import { cleanLine, splitLog } from './error-texts/clean-text.ts';
import { configRules } from './error-texts/config-rules.ts';
import { machineRules } from './error-texts/machine-rules.ts';
import { moduleRules } from './error-texts/module-rules.ts';
import { requestRules } from './error-texts/request-rules.ts';
import type { Explanation, LineContext, Match, TextRule } from './error-texts/text-rule.ts';
import { vcsRules } from './error-texts/vcs-rules.ts';

// Order matters: the first rule that matches a line explains it. Settings come before the requests they spoil.
const RULES: readonly TextRule[] = [...configRules, ...moduleRules, ...vcsRules, ...requestRules, ...machineRules];
const OPENERS = [
  'Get "',
  'dial tcp',
  'connectex: ',
  'x509: ',
  'fatal: unable to access',
  'verifying ',
  'unrecognized import path',
  'proxyconnect',
];
const LONGEST_LINE = 4000;
// Joining wrapped lines is costly; no real log has more lines that need it.
const MOST_JOINS = 2000;
const STATUS_LINE = /\b(?:reading|fetching) \S{1,2000}: [45][0-9]{2}\b/;

/**
 * Returns the causes that a text printed by `go`, `git`, `ssh` or Windows names, each once, in order of appearance.
 * Wordings of Go 1.12 to 1.26, English and Chinese Windows; unrelated text gives an empty list. Works in linear time.
 */
export function explainText(text: string): Explanation[] {
  const lines = splitLog(text);
  const found = new Map<string, Explanation>();
  const budget = { joins: MOST_JOINS };
  let answered = -1;
  for (const [number, rules] of candidateLines(lines, RULES)) {
    if (number <= answered) continue;
    const explanation = explainLine(lines, number, rules, budget);
    if (explanation === undefined) continue;
    remember(found, explanation, number);
    if (STATUS_LINE.test(explanation.line)) answered = lastIndented(lines, number);
  }
  return ordered(found);
}

// What follows indented is the server's own reason for its status, already looked at.
function lastIndented(lines: readonly string[], number: number): number {
  let last = number;
  while (last < number + 10 && /^\s+\S/.test(cleanLine((lines[last + 1] ?? '').slice(0, LONGEST_LINE)))) last++;
  return last;
}

interface Placed extends Explanation {
  at: number;
}

function remember(found: Map<string, Explanation>, { match, line }: { match: Match; line: string }, at: number): void {
  const key = `${match.code}\n${match.subject ?? ''}`;
  if (found.has(key)) return;
  const explanation: Placed = { code: match.code, line: line.trim().slice(0, 1000), at };
  if (match.subject !== undefined) explanation.subject = match.subject;
  found.set(key, explanation);
}

// A cause without subject says nothing where the same cause is named with one.
function ordered(found: Map<string, Explanation>): Explanation[] {
  const all = [...found.values()] as Placed[];
  const named = new Set(all.filter(({ subject }) => subject !== undefined).map(({ code }) => code));
  const kept = all.filter(({ code, subject }) => subject !== undefined || !named.has(code));
  return kept.sort((a, b) => a.at - b.at).map(({ at: _, ...explanation }) => explanation);
}

function explainLine(
  lines: readonly string[],
  number: number,
  rules: readonly TextRule[],
  budget: { joins: number },
): { match: Match; line: string } | undefined {
  const raw = lines[number] ?? '';
  const pieces = raw.length <= LONGEST_LINE ? [raw] : windows(raw, rules);
  for (const piece of pieces) {
    const context = contextOf(lines, number, cleanLine(piece));
    const match = firstMatch(rules, context) ?? matchWrapped(lines, number, context.line, budget);
    if (match !== undefined) return { match, line: context.line };
  }
  return undefined;
}

function firstMatch(rules: readonly TextRule[], context: LineContext): Match | undefined {
  for (const rule of rules) {
    const match = rule.match(context);
    if (match !== undefined) return match;
  }
  return undefined;
}

// A terminal breaks long messages anywhere; the pieces mean something only together.
function matchWrapped(
  lines: readonly string[],
  number: number,
  line: string,
  budget: { joins: number },
): Match | undefined {
  if (line.length > 600 || line.startsWith('#') || !OPENERS.some((opener) => line.includes(opener))) return undefined;
  if (budget.joins-- <= 0) return undefined;
  let without: Match | undefined;
  let glued = line;
  let spaced = line;
  for (let i = number + 1; i <= number + 3; i++) {
    const next = cleanLine(lines[i] ?? '');
    if (next.trim() === '' || /^(?:go: |fatal: |\+ |At line)/.test(next)) return without;
    glued += next.trim();
    spaced += ` ${next.trim()}`;
    for (const joined of [glued, spaced]) {
      const active = RULES.filter(({ needles }) => needles.some((needle) => joined.includes(needle)));
      const match = firstMatch(active, contextOf(lines, i, joined));
      if (match?.subject !== undefined) return match;
      without ??= match;
    }
    if (without !== undefined) return without;
  }
  return without;
}

function contextOf(lines: readonly string[], number: number, line: string): LineContext {
  const join = (from: number, to: number): string =>
    lines
      .slice(Math.max(0, from), to)
      .map((text) => cleanLine(text.slice(0, LONGEST_LINE)))
      .join('\n');
  return {
    line,
    after: (count) => join(number + 1, number + 1 + count),
    before: (count) => join(number - count, number),
  };
}

// In a line of many kilobytes only the surroundings of what was found are read.
function windows(raw: string, rules: readonly TextRule[]): string[] {
  const hits = rules.flatMap(({ needles }) => needles.map((needle) => raw.indexOf(needle))).filter((at) => at >= 0);
  return [...new Set(hits)]
    .sort((a, b) => a - b)
    .map((at) => raw.slice(Math.max(0, at - LONGEST_LINE / 2), at + LONGEST_LINE / 2));
}
