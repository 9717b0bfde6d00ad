import { byteStringToBytes, bytesToByteString, decodeRune, fromByteString } from './byte-string.ts';
import { type NoteCrypto, openNote, type VerifierKey } from './note.ts';
import { type Hash, parseCount, parseTree, recordHash, type Tree } from './tlog.ts';

/** The answer to `/lookup/<module>@<version>`, its note verified. */
export interface SumdbRecord {
  /** Record number in the log. */
  id: number;
  /** The go.sum lines of the record. */
  lines: string[];
  /** Hash of the record: the log must have it at `id`. */
  hash: Hash;
  /** The signed tree head that came with it. */
  tree: Tree;
}

/** Why an answer is refused; `message` is what `go` prints. */
export interface SumdbError {
  kind: 'malformed-record' | 'bad-note' | 'malformed-tree';
  message: string;
}

/**
 * Returns the record of a lookup body whose tree note is signed by the key. That the log holds the record still has to be
 * proven by tiles. Source: golang.org/x/mod/sumdb (Client.Lookup), tlog (ParseRecord, ParseTree).
 */
export function parseLookup(
  body: Uint8Array,
  key: VerifierKey,
  crypto: NoteCrypto,
): { record: SumdbRecord } | { error: SumdbError } {
  const parts = splitRecord(bytesToByteString(body));
  if (parts === undefined) return { error: { kind: 'malformed-record', message: 'malformed record data' } };
  const signed = parseSignedTree(byteStringToBytes(parts.rest), key, crypto);
  if ('error' in signed) return signed;
  const lines = fromByteString(parts.text)
    .split('\n')
    .filter((line) => line !== '');
  const hash = recordHash(byteStringToBytes(parts.text), crypto.sha256);
  return { record: { id: parts.id, lines, hash, tree: signed.tree } };
}

/** Returns the tree head of a signed tree note, as `/latest` serves it. */
export function parseSignedTree(
  note: Uint8Array,
  key: VerifierKey,
  crypto: NoteCrypto,
): { tree: Tree } | { error: SumdbError } {
  const opened = openNote(note, [key], crypto);
  if ('error' in opened) {
    const message = `reading tree note: ${opened.error.message}\nnote:\n${fromByteString(bytesToByteString(note))}`;
    return { error: { kind: 'bad-note', message } };
  }
  const tree = parseTree(opened.note.text);
  if (tree !== undefined) return { tree };
  return {
    error: {
      kind: 'malformed-tree',
      message: `reading tree: malformed tree note\ntree:\n${fromByteString(opened.note.text)}`,
    },
  };
}

/** Returns the `h1:` hashes a record has for `module version` or `module version/go.mod`; other lines do not count. */
export function hashesFor(record: SumdbRecord, modulePath: string, version: string): string[] {
  const prefix = `${modulePath} ${version} `;
  return record.lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
}

// <id> newline, text lines, blank line, note.
function splitRecord(body: string): { id: number; text: string; rest: string } | undefined {
  const newline = body.indexOf('\n');
  const id = newline < 0 ? undefined : parseCount(body.slice(0, newline));
  const end = body.indexOf('\n\n', newline + 1);
  if (id === undefined || end < 0) return undefined;
  const text = body.slice(newline + 1, end + 1);
  return isRecordText(text) ? { id, text, rest: body.slice(end + 2) } : undefined;
}

function isRecordText(text: string): boolean {
  let last = 0;
  for (let i = 0; i < text.length; ) {
    const { codePoint, size, invalid } = decodeRune(text, i);
    if (invalid || (codePoint < 0x20 && codePoint !== 0x0a) || (last === 0x0a && codePoint === 0x0a)) return false;
    last = codePoint;
    i += size;
  }
  return last === 0x0a;
}
