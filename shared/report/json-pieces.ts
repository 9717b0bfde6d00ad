/** Below it a part is turned into text as a whole: a finding, a piece of evidence. */
const WHOLE_BELOW = 3;

/**
 * The text that `JSON.stringify(value, null, indent)` makes of plain data, piece by piece: the report of a thousand targets has ten
 * million characters, which need not all be there at once, nor its evidence: above that level anything that can be iterated is a list.
 */
export function* jsonPieces(value: unknown, indent: number, level = 0): Generator<string> {
  const before = lineStart(indent, level + 1);
  const after = lineStart(indent, level);
  if (level === WHOLE_BELOW || typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value, null, indent) ?? 'null';
    yield indent > 0 ? text.replaceAll('\n', after) : text;
    return;
  }
  const [open, close] = isList(value) ? '[]' : '{}';
  let lead = open;
  for (const [name, item] of isList(value) ? unnamed(value) : named(value, indent)) {
    yield `${lead}${before}${name}`;
    yield* jsonPieces(item, indent, level + 1);
    lead = ',';
  }
  yield lead === ',' ? `${after}${close}` : `${open}${close}`;
}

/** A list need not be there as a whole either. */
function isList(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function* unnamed(items: Iterable<unknown>): Generator<readonly [string, unknown]> {
  for (const item of items) yield ['', item];
}

function* named(value: object, indent: number): Generator<readonly [string, unknown]> {
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) yield [`${JSON.stringify(key)}:${indent > 0 ? ' ' : ''}`, item];
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
