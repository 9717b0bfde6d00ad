import { encodeBase64 } from './base64.ts';
import { byteStringToBytes, toByteString } from './byte-string.ts';
import type { Sha256 } from './key-hash.ts';

/** One file of a module: its name in the zip (`path@version/file`) and the SHA-256 of its content in small hex. */
export interface HashedFile {
  name: string;
  sha256: string;
}

/**
 * Returns the `h1:` hash of a module's files, undefined when a name has a newline. Compression and order do not matter.
 * Source: golang.org/x/mod/sumdb/dirhash (Hash1).
 */
export function hashFiles(files: readonly HashedFile[], sha256: Sha256): string | undefined {
  const lines = files.map(({ name, sha256: hex }) => ({ name: toByteString(name), hex }));
  if (lines.some(({ name }) => name.includes('\n'))) return undefined;
  // Go sorts by bytes; byte strings do too.
  lines.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const text = lines.map(({ name, hex }) => `${hex}  ${name}\n`).join('');
  return `h1:${encodeBase64(sha256(byteStringToBytes(text)))}`;
}

/** Returns the `h1:` hash of a go.mod file, as it stands in the `/go.mod` lines of go.sum. */
export function hashGoMod(content: Uint8Array, sha256: Sha256): string {
  return hashFiles([{ name: 'go.mod', sha256: toHex(sha256(content)) }], sha256) ?? '';
}

/** Returns bytes in small hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
