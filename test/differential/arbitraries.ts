import fc from 'fast-check';

/** Chars that parsers trip over: separators, quotes, blanks of all kinds, control chars, letters outside ASCII. */
const ODD = [
  ...' \t\r\n\v\f\0,;|:/\\?#@[](){}<>"\'`%+*.~!$&=^-_',
  '\u0085',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '，',
  '；',
  'é',
  'ß',
  'İ',
  'Σ',
  'ſ',
  'K',
  '例',
  '😀',
  '\ufffd',
];

/** Returns texts made of the given pieces, odd chars and letters. */
export function textOf(pieces: readonly string[], maxLength = 12): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(...'abcxyzABCXYZ0129') },
  );
  return fc.array(piece, { maxLength }).map((parts) => parts.join(''));
}

/** Returns well-formed texts with a few changes. */
export function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(400),
    remove: fc.nat(3),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...ODD), fc.constantFrom(...'aZ09')),
  });
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 3 })).map(([text, changes]) => {
    let chars = [...text];
    for (const { at, remove, insert } of changes) {
      const place = chars.length === 0 ? 0 : at % (chars.length + 1);
      chars = [...chars.slice(0, place), ...insert, ...chars.slice(place + remove)];
    }
    return chars.join('');
  });
}

/** Returns raw bytes as a byte string: text with some invalid UTF-8 in it. */
export function bytesOf(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const raw = fc.uint8Array({ maxLength: 4 });
  return fc.tuple(texts, raw, fc.nat(60)).map(([text, extra, at]) => {
    const bytes = Buffer.from(text, 'utf8').toString('latin1');
    const place = at % (bytes.length + 1);
    return bytes.slice(0, place) + (at % 3 === 0 ? Buffer.from(extra).toString('latin1') : '') + bytes.slice(place);
  });
}

// Node's Unicode tables may be newer than Go's (15.0): what was added since counts as printable in one and not the other.
const NEWER =
  /[\u1acf-\u1aff]|[\u0897\u1b4e\u1b4f\u1b7f]|[\u20c1]|[\u088f\u1c89\u1c8a\u2427-\u2429\u2b96\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7dc\ua7f1\u2ffc-\u2fff\u31e4-\u31ef\u0c5c\u0cdc\ufbc3-\ufbd2\ufd90\ufd91\ufdc8-\ufdce\u{10000}-\u{1f5ff}\u{1f650}-\u{1ffff}\u{20000}-\u{3ffff}]/u;

/** Tells whether a text has only chars that Go's Unicode tables know. */
export function isOldUnicode(text: string): boolean {
  return !NEWER.test(text);
}
