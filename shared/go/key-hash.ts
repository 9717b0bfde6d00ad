/** SHA-256, handed in by the caller: shared code has no crypto of its own. Returns 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Returns the 32-bit hash of a note key: the first four bytes of SHA-256(name, newline, algorithm and key). */
export function keyHash(name: Uint8Array, algorithmAndKey: Uint8Array, sha256: Sha256): number {
  const message = new Uint8Array(name.length + 1 + algorithmAndKey.length);
  message.set(name);
  message[name.length] = 0x0a;
  message.set(algorithmAndKey, name.length + 1);
  return readUint32(sha256(message), 0);
}

/** Reads a big-endian 32-bit number; missing bytes count as 0. */
export function readUint32(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
