/** Below it a part is turned into text as a whole: a finding, a piece of evidence. */
const WHOLE_BELOW = 3;

/**
 * The text that `JSON.stringify(value, null, indent)` makes of plain data, piece by piece: the report of a thousand targets has ten
 * million characters, which need not all be there at once.
 */
export function* jsonPieces(value: unknown, indent: number, level = 0): Generator<string> {
  const before = lineStart(indent, level + 1);
  const after = lineStart(indent, level);
  if (level === WHOLE_BELOW || typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value, null, indent) ?? 'null';
    yield indent > 0 ? text.replaceAll('\n', after) : text;
    return;
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item) => ['', item])
    : Object.entries(value).flatMap(([key, item]) =>
        item === undefined ? [] : [[`${JSON.stringify(key)}:${indent > 0 ? ' ' : ''}`, item]],
      );
  let lead = open;
  for (const [name, item] of items) {
    yield `${lead}${before}${name}`;
    yield* jsonPieces(item, indent, level + 1);
    lead = ',';
  }
  yield items.length > 0 ? `${after}${close}` : `${open}${close}`;
}

/** Pieces put together to such a length that few writes carry them. */
export function* chunksOf(pieces: Iterable<string>, characters = 1 << 16): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < characters) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}

function lineStart(indent: number, level: number): string {
  return indent > 0 ? `\n${' '.repeat(indent * level)}` : '';
}
