import { HIDDEN, SECRET_NAME, SECRET_PATTERNS } from './secret-patterns.ts';

/**
 * Short texts in which no secret was found: names of fields, codes and hosts come by the ten thousand, and searching them again was
 * a fifth of what a run with a thousand targets costs. Emptied when full.
 */
const innocent = new Set<string>();
const MAX_INNOCENT = 4096;
const MAX_SHORT = 64;

/**
 * The text with every secret in it replaced by `***`: credentials of addresses, headers, netrc lines, tokens. Doing it twice
 * changes nothing. Source: contract "Redaction": secrets never leave.
 */
export function hideSecrets(text: string): string {
  if (innocent.has(text)) return text;
  let hidden = text;
  for (const { pattern, hide } of SECRET_PATTERNS) hidden = hidden.replace(pattern, hide);
  if (hidden === text && text.length <= MAX_SHORT) {
    if (innocent.size >= MAX_INNOCENT) innocent.clear();
    innocent.add(text);
  }
  return hidden;
}

/** Objects that came out of here. What is spread into another object, or changed by a copy, is none of them. */
const clean = new WeakSet<object>();

/** A copy of plain data with the secrets in all its strings hidden, keys included. What was hidden before is not looked at again. */
export function withoutSecrets<T>(value: T): T {
  return hideIn(value, new WeakMap()) as T;
}

/**
 * The same for one thing after another that share parts, as the events and the result of a session do: a part is looked at
 * once. Parts must not change afterwards; lists may grow.
 */
export function secretHider(): <T>(value: T) => T {
  const seen = new WeakMap<object, object>();
  return <T>(value: T) => hideIn(value, seen) as T;
}

function hideIn(value: unknown, seen: WeakMap<object, object>): unknown {
  if (typeof value === 'string') return hideSecrets(value);
  if (Array.isArray(value)) return value.map((item) => hideIn(item, seen));
  if (typeof value !== 'object' || value === null || clean.has(value)) return value;
  const known = seen.get(value);
  if (known) return known;
  const hidden = hideFields(value as Readonly<Record<string, unknown>>, seen);
  clean.add(hidden);
  seen.set(value, hidden);
  return hidden;
}

function hideFields(fields: Readonly<Record<string, unknown>>, seen: WeakMap<object, object>): object {
  const name = fields['name'] ?? fields['key'];
  // A variable and its value, e.g. of a setting or a line of a file.
  const named = typeof name === 'string' && SECRET_NAME.test(name);
  return Object.fromEntries(
    Object.entries(fields).map(([key, item]) => {
      const secret = SECRET_NAME.test(key) || (named && key === 'value');
      return [hideSecrets(key), secret && typeof item === 'string' && item !== '' ? HIDDEN : hideIn(item, seen)];
    }),
  );
}
