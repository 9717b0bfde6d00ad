import type { Json } from '../../domain/json.ts';

function inner(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => inner(item)).join(', ')}]`;
  return `{${entries(value)}}`;
}

function entries(value: object): string {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined && item !== null && item !== '')
    .map(([key, item]) => `${key}: ${inner(item as Json)}`)
    .join(', ');
}

/** Plain data in one line for people, without quotes and outer braces, cut off at `most` characters. */
export function compactJson(value: Json, most: number): string {
  const text = value !== null && typeof value === 'object' && !Array.isArray(value) ? entries(value) : inner(value);
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
