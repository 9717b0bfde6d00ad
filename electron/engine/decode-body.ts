import { promisify } from 'node:util';
import { constants, gunzip } from 'node:zlib';
import { failed, type Outcome, success } from '../../shared/domain/failure.ts';
import type { HttpReply } from '../host/network.ts';

const unpack = promisify(gunzip);

/** What `go` tells every server it can unpack. Source: net/http Transport, DisableCompression. */
export const ACCEPT_ENCODING = 'gzip';

/**
 * The reply with its body unpacked, as `go` sees it; no more than `maxBytes` are unpacked, so that a small body cannot fill
 * the memory. Failures: `http-encoding` for a body that is not packed as its headers say, `http-too-large`.
 */
export async function decodeBody(reply: HttpReply, maxBytes: number): Promise<Outcome<HttpReply>> {
  const encoding = reply.headers['content-encoding']?.trim().toLowerCase();
  // Anything else is handed to go's caller as it is. Source: net/http transport.go (readLoop).
  if (encoding !== 'gzip' || reply.body.length === 0 || reply.truncatedByUs) return success(reply);
  // Of a body whose end was not kept, the beginning is unpacked.
  const finishFlush = reply.length === undefined ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
  try {
    return success({
      ...reply,
      body: new Uint8Array(await unpack(reply.body, { maxOutputLength: maxBytes, finishFlush })),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return reply.length === undefined ? failed('http-too-large') : success(reply);
    return failed('http-encoding', code);
  }
}
