import fc from 'fast-check';
import type { Input, Reader } from './reader.ts';

/** What means something to one reader or another. */
export const PIECES = [
  ...' \t\r\n\0,;|:/\\?#@[](){}<>"\'`%+*.~!$&=^-_',
  'a',
  'A',
  '0',
  'é',
  '，',
  '\ud800',
  '\ufeff',
  '//',
  '/*',
  '=>',
  '](',
  '[a-',
  '**',
  '*a',
  '%zz',
  '%25',
  '::',
  '1:',
  'https://',
  'https://h/',
  'direct,',
  'v1.',
  'v1.2.3-0.',
  'go ',
  'require (\n',
  ')\n',
  'retract [',
  'replace a => ',
  '# a v1.0.0\n',
  '## explicit;',
  'machine a ',
  'default ',
  'macdef x\n',
  'KEY=v\n',
  'KEY',
  '— x AAAAAAA=\n',
  '\n\n',
  '10.0.0.0/8,',
  '*.x,',
  '[::1],',
  'xn--',
  'go: a.b/c@v1: Get "https://h/@v/list": ',
  'dial tcp ',
  'lookup x: ',
  '\u001b[31m',
  '\\"',
  '2026-01-01T00:00:00Z ',
  'rename C:\\a ',
  'Get "',
  ': checksum mismatch',
  'x509: ',
  '@v1.0.0 ',
  'a.b/',
  'git:',
  'private:git|',
  "-mod='",
  '"',
  'go1.',
  '.p/',
];

/** An input of bytes, or of a text. */
export function inputOf(content: string | Uint8Array): Input {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { bytes, text: typeof content === 'string' ? content : new TextDecoder().decode(bytes) };
}

/** One change of a sample; `at` and `length` are shares of its length in thousandths. */
const edit = fc.record({
  at: fc.nat(1000),
  length: fc.nat(200),
  kind: fc.constantFrom('insert', 'replace', 'remove', 'repeat', 'move', 'flip', 'cut'),
  piece: fc.constantFrom(...PIECES),
  byte: fc.nat(255),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Odd texts, bytes, and samples with a few changes; what fails shrinks to the fewest. */
export function inputsFor({ samples }: Reader): fc.Arbitrary<Input> {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => inputOf(parts.join('')));
  const chars = fc.string({ unit: 'binary', maxLength: 30 }).map(inputOf);
  const bytes = fc.uint8Array({ maxLength: 60 }).map(inputOf);
  const changed = fc
    .tuple(fc.constantFrom(...samples), fc.array(edit, { maxLength: 6 }))
    .map(([sample, edits]) => inputOf(edits.reduce<Uint8Array>(apply, inputOf(sample).bytes)));
  return fc.oneof(pieces, chars, bytes, { arbitrary: changed, weight: 3 });
}

function apply(bytes: Uint8Array, { at, length, kind, piece, byte }: Edit): Uint8Array {
  const start = Math.floor((bytes.length * at) / 1000);
  const end = Math.min(bytes.length, start + Math.ceil((bytes.length * length) / 1000));
  const before = bytes.subarray(0, start);
  const part = bytes.subarray(start, end);
  const after = bytes.subarray(end);
  const inserted = new TextEncoder().encode(piece);
  switch (kind) {
    case 'insert':
      return joined(before, inserted, part, after);
    case 'replace':
      return joined(before, inserted, after);
    case 'remove':
      return joined(before, after);
    case 'repeat':
      return joined(before, part, part, part, after);
    case 'move':
      return joined(part, before, after);
    case 'flip':
      return joined(before, Uint8Array.of(byte), bytes.subarray(Math.min(bytes.length, start + 1)));
    default:
      return before;
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
