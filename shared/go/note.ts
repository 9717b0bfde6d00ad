import { decodeBase64, encodeBase64 } from './base64.ts';
import { byteStringToBytes, bytesToByteString, decodeRune, encodeUtf8, fromByteString } from './byte-string.ts';
import { keyHash, readUint32, type Sha256 } from './key-hash.ts';
import { isGoSpace } from './white-space.ts';

/** The crypto the caller hands in. */
export interface NoteCrypto {
  sha256: Sha256;
  /** Tells whether an Ed25519 signature (64 bytes) of a message holds for a public key (32 bytes); never throws. */
  verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/** A public key of the form `name+hash+base64`. */
export interface VerifierKey {
  name: string;
  hash: number;
  publicKey: Uint8Array;
}

/** One signature line of a note. */
export interface NoteSignature {
  name: string;
  hash: number;
  base64: string;
}

/** An opened note: at least one signature by a known key holds. */
export interface Note {
  /** The signed text, final newline included, as a byte string. */
  text: string;
  signatures: NoteSignature[];
  unknown: NoteSignature[];
}

/** Why a note is refused; the messages are those of Go. */
export interface NoteError {
  kind: 'malformed' | 'invalid-signature' | 'no-known-signature' | 'ambiguous-key';
  message: string;
}

/** Returns the key of a verifier string, or Go's message. Source: golang.org/x/mod/sumdb/note (NewVerifier). */
export function parseVerifierKey(text: string, sha256: Sha256): VerifierKey | { message: string } {
  const malformed = { message: 'malformed verifier id' };
  const [name = '', hash = '', ...rest] = text.split('+');
  const bytes = decodeBase64(rest.join('+'));
  if (!/^[0-9A-Fa-f]{8}$/.test(hash) || bytes === undefined || bytes.length === 0 || !isKeyName(name)) return malformed;
  const value = Number.parseInt(hash, 16);
  if (keyHash(encodeUtf8(name), bytes, sha256) !== value) return { message: 'invalid verifier hash' };
  if (bytes[0] !== 1) return { message: 'unknown verifier algorithm' };
  return bytes.length === 33 ? { name, hash: value, publicKey: bytes.slice(1) } : malformed;
}

/** Returns the verifier string of an Ed25519 public key (32 bytes). Source: note.NewEd25519VerifierKey. */
export function formatVerifierKey(name: string, publicKey: Uint8Array, sha256: Sha256): string {
  const bytes = new Uint8Array([1, ...publicKey]);
  return `${name}+${keyHash(encodeUtf8(name), bytes, sha256).toString(16).padStart(8, '0')}+${encodeBase64(bytes)}`;
}

/** Returns the note if a signature of a known key holds, and none of a known key fails. Source: note.Open. */
export function openNote(
  message: Uint8Array,
  keys: readonly VerifierKey[],
  crypto: NoteCrypto,
): { note: Note } | { error: NoteError } {
  const bytes = bytesToByteString(message);
  const split = bytes.lastIndexOf('\n\n');
  if (split < 0 || hasForbiddenBytes(bytes)) return MALFORMED;
  const text = bytes.slice(0, split + 1);
  const block = bytes.slice(split + 2);
  if (!block.endsWith('\n')) return MALFORMED;
  const note: Note = { text, signatures: [], unknown: [] };
  const lines = block.slice(0, -1).split('\n');
  const signed = byteStringToBytes(text);
  const checked = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const parsed = parseSignatureLine(line);
    if (parsed === undefined || index >= 100) return MALFORMED;
    const { signature, raw } = parsed;
    const id = keyId(signature.name, signature.hash);
    const known = keys.filter((key) => key.name === signature.name && key.hash === signature.hash);
    const [key] = known;
    if (known.length > 1) return { error: { kind: 'ambiguous-key', message: `ambiguous key ${id}` } };
    if (key === undefined) {
      if (!checked.has(line)) note.unknown.push(signature);
      checked.add(line);
      continue;
    }
    if (checked.has(id)) continue;
    checked.add(id);
    if (raw.length !== 64 || !crypto.verifyEd25519(key.publicKey, signed, raw)) {
      return { error: { kind: 'invalid-signature', message: `invalid signature for key ${id}` } };
    }
    note.signatures.push(signature);
  }
  if (note.signatures.length > 0) return { note };
  return { error: { kind: 'no-known-signature', message: 'note has no verifiable signatures' } };
}

const MALFORMED = { error: { kind: 'malformed', message: 'malformed note' } } as const;

// Lines look like `— name base64(key hash, signature)`; the dash is U+2014.
function parseSignatureLine(line: string): { signature: NoteSignature; raw: Uint8Array } | undefined {
  const prefix = '\xe2\x80\x94 ';
  const blank = line.indexOf(' ', prefix.length);
  if (!line.startsWith(prefix) || blank < 0) return undefined;
  const name = fromByteString(line.slice(prefix.length, blank));
  const base64 = line.slice(blank + 1);
  const bytes = decodeBase64(base64);
  if (bytes === undefined || !isKeyName(name) || base64 === '' || bytes.length < 5) return undefined;
  return { signature: { name, hash: readUint32(bytes, 0), base64 }, raw: bytes.slice(4) };
}

function keyId(name: string, hash: number): string {
  return `${name}+${hash.toString(16).padStart(8, '0')}`;
}

function isKeyName(name: string): boolean {
  return name !== '' && !name.includes('+') && ![...name].some(isGoSpace);
}

// Valid UTF-8 without control chars other than newline.
function hasForbiddenBytes(bytes: string): boolean {
  for (let i = 0; i < bytes.length; ) {
    const rune = decodeRune(bytes, i);
    if (rune.invalid || (rune.codePoint < 0x20 && rune.codePoint !== 0x0a)) return true;
    i += rune.size;
  }
  return false;
}
