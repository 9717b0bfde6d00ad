import { createHash } from 'node:crypto';
import yauzl from 'yauzl';
import { failed, type Outcome, success } from '../../shared/domain/failure.ts';
import { type HashedFile, hashFiles } from '../../shared/go/dirhash.ts';
import { sha256 } from './node-crypto.ts';

/** Largest unpacked size of a module zip, in bytes; also Go's own limit. Source: golang.org/x/mod/zip MaxZipFile. */
const MAX_UNPACKED = 500 << 20;

/** A module zip, hashed: as a whole, and each file in it. */
export interface HashedZip {
  readonly h1: string;
  readonly files: readonly HashedFile[];
}

/** The `h1:` hash of a module zip. Failures as of {@link hashZipFiles}. */
export async function hashZip(zip: Uint8Array, maxUnpacked = MAX_UNPACKED): Promise<Outcome<string>> {
  const hashed = await hashZipFiles(zip, { maxUnpacked });
  return hashed.ok ? success(hashed.value.h1) : hashed;
}

/**
 * The `h1:` hash of a module zip with that of each file, computed while unpacking into nothing. Failures: `malformed-output` for what is
 * no zip, `output-too-large` where more than `maxUnpacked` bytes come out of it, `aborted`.
 */
export async function hashZipFiles(
  zip: Uint8Array,
  { maxUnpacked = MAX_UNPACKED, signal }: { readonly maxUnpacked?: number; readonly signal?: AbortSignal } = {},
): Promise<Outcome<HashedZip>> {
  const files: HashedFile[] = [];
  let unpacked = 0;
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
      // Names are hashed, never written, so that odd ones are no danger here.
      decodeStrings: true,
      validateEntrySizes: true,
    });
    for await (const entry of archive.eachEntry()) {
      if (signal?.aborted) return failed('aborted');
      if (entry.fileName.endsWith('/')) continue;
      const hash = createHash('sha256');
      const stream = await archive.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > maxUnpacked) return failed('output-too-large');
        hash.update(chunk as Buffer);
      }
      files.push({ name: entry.fileName, sha256: hash.digest('hex') });
    }
  } catch (error) {
    return failed('malformed-output', error instanceof Error ? error.message : 'zip');
  }
  const h1 = hashFiles(files, sha256);
  return h1 === undefined ? failed('malformed-output', 'file name') : success({ h1, files });
}
