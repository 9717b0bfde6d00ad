import type { NameRule } from '../host/host.ts';

/**
 * The rule by which Windows asks for a name: the one with the longest match. `.corp.example` is for everything below, and for the
 * domain itself; `.` is for every name; without a dot in front it is for that one name. Undefined: the usual servers are asked.
 * Source: [MS-GPNRPT] 2.2.2.1, "Name".
 */
export function nameRuleFor(host: string, rules: readonly NameRule[]): NameRule | undefined {
  const name = host.toLowerCase();
  const fitting = rules.flatMap((rule) =>
    rule.names
      .map((wanted) => wanted.toLowerCase())
      .filter((wanted) => fits(name, wanted))
      .map((wanted) => ({ rule, length: wanted.length })),
  );
  return fitting.sort((a, b) => b.length - a.length)[0]?.rule;
}

function fits(name: string, wanted: string): boolean {
  if (wanted === '.') return true;
  return wanted.startsWith('.') ? `.${name}`.endsWith(wanted) : name === wanted;
}
