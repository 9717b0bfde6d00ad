import { HIDDEN, SECRET_NAME, SECRET_PATTERNS } from './secret-patterns.ts';

/**
 * The text with every secret in it replaced by `***`: credentials of addresses, headers, netrc lines, tokens. Doing it twice
 * changes nothing. Source: contract "Redaction": secrets never leave.
 */
export function hideSecrets(text: string): string {
  let hidden = text;
  for (const { pattern, hide } of SECRET_PATTERNS) hidden = hidden.replace(pattern, hide);
  return hidden;
}

/** A copy of plain data with the secrets in all its strings hidden, keys included. */
export function withoutSecrets<T>(value: T): T {
  return hideIn(value) as T;
}

function hideIn(value: unknown): unknown {
  if (typeof value === 'string') return hideSecrets(value);
  if (Array.isArray(value)) return value.map(hideIn);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const name = fields['name'] ?? fields['key'];
  // A variable and its value, e.g. of a setting or a line of a file.
  const named = typeof name === 'string' && SECRET_NAME.test(name);
  return Object.fromEntries(
    Object.entries(fields).map(([key, item]) => {
      const secret = SECRET_NAME.test(key) || (named && key === 'value');
      return [hideSecrets(key), secret && typeof item === 'string' && item !== '' ? HIDDEN : hideIn(item)];
    }),
  );
}
