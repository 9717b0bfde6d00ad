import { trimGoSpace } from '../../go/white-space.ts';

/** An entry of a list, without blanks around it; offsets in UTF-16 units, `end` not included. */
export interface EntrySpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The entries of a value that are not empty, in order. */
export function entrySpans(value: string, separators: string): readonly EntrySpan[] {
  const spans: EntrySpan[] = [];
  let from = 0;
  for (let at = 0; at <= value.length; at++) {
    if (at < value.length && !separators.includes(value.charAt(at))) continue;
    const piece = value.slice(from, at);
    const text = trimGoSpace(piece);
    const start = from + piece.indexOf(text);
    if (text !== '') spans.push({ text, start, end: start + text.length });
    from = at + 1;
  }
  return spans;
}
