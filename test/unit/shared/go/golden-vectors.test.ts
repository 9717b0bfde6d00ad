import { createHash, createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { encodeBase64 } from '../../../../shared/go/base64.ts';
import { hashGoMod } from '../../../../shared/go/dirhash.ts';
import { KNOWN_SUMDB_KEYS } from '../../../../shared/go/gosumdb.ts';
import { openNote, parseVerifierKey, type VerifierKey } from '../../../../shared/go/note.ts';
import { recordHash } from '../../../../shared/go/tlog.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

function googleKey(): VerifierKey {
  const key = parseVerifierKey(KNOWN_SUMDB_KEYS['sum.golang.org'] ?? '', sha256);
  if ('message' in key) throw new Error(key.message);
  return key;
}

test('the built-in key hashes to 033de0ae', () => {
  expect(googleKey().hash).toBe(0x033de0ae);
});

test.each([
  [
    '454425',
    'CF4Gdi7ahAx2DQ1icZRlXpgIZ4mMy3FE7ZH+asIYk9Y=',
    'Az3grrJsLRs6sNa2gQWy6G6jb/FLI7opFZErrJT1PWmmP4iUdRxoJhMgfmSkirJgj3zj7n3N61yL16+9521wNu12Sgo=',
  ],
  [
    '445646',
    'jEFFy4AtYgBBNTSZTiNnQrgQqMbcH0mfO2oP2FxR9VU=',
    'Az3grkGho/PqvUmEuTv6+r2g303hUhu60FOD6vLpm19mBwH9UjquWY2OKxNmZ55z0gHrp24AgPC3Q5WO7uZrVdvdCQU=',
  ],
])('the signed tree head of size %s verifies, and a changed one does not', (size, root, signature) => {
  const note = (text: string) =>
    new TextEncoder().encode(`go.sum database tree\n${text}\n${root}\n\n— sum.golang.org ${signature}\n`);
  expect(openNote(note(size), [googleKey()], { sha256, verifyEd25519 })).toHaveProperty('note');
  expect(openNote(note('1'), [googleKey()], { sha256, verifyEd25519 })).toHaveProperty(
    'error.kind',
    'invalid-signature',
  );
});

test('an empty go.mod', () => {
  expect(hashGoMod(new Uint8Array(), sha256)).toBe('h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=');
});

test('the record of github.com/google/uuid v1.1.1', () => {
  const lines =
    'github.com/google/uuid v1.1.1 h1:Gkbcsh/GbpXz7lPftLA3P6TYMwjCLYm83jiFQZF/3gY=\ngithub.com/google/uuid v1.1.1/go.mod h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=\n';
  expect(encodeBase64(recordHash(new TextEncoder().encode(lines), sha256))).toBe(
    'gCGotQKRpCpTloDkBuQHaEaIfNvKFRiwWgilbJLPPm0=',
  );
});
