import { createHash } from 'node:crypto';

export const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Takes every signature, so that what stands behind one is read too. */
export const trusting = { sha256, verifyEd25519: () => true };
