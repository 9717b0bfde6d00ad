import { createHash, createPublicKey, verify } from 'node:crypto';
import type { NoteCrypto } from '../../shared/go/note.ts';

/** DER prefix of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the 32 key bytes follow. */
const ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** The crypto that Go's rules in `shared/go` are handed. */
export const noteCrypto: NoteCrypto = {
  sha256,
  verifyEd25519(publicKey, message, signature) {
    try {
      const key = createPublicKey({ key: Buffer.concat([ED25519_PREFIX, publicKey]), format: 'der', type: 'spki' });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};
