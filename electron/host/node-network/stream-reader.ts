import type { Duplex } from 'node:stream';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Limits } from '../network.ts';
import { bounded } from './bounded.ts';
import { classifyNetworkError } from './classify-error.ts';

/**
 * Reads from a stream until `enough` is satisfied; what came beyond its length is put back for the next layer.
 * Failures: `connection-closed`, `connection-reset`, `timed-out`, `aborted`.
 *
 * @param enough how many of the bytes so far are the answer, or undefined when more are needed.
 */
export function readUntil(
  stream: Duplex,
  limits: Limits,
  enough: (bytes: Buffer) => number | undefined,
): Promise<Outcome<Buffer>> {
  return bounded(limits, (settle) => {
    let bytes = Buffer.alloc(0);
    const onData = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const length = enough(bytes);
      if (length === undefined) return;
      stream.pause();
      stream.off('data', onData);
      if (bytes.length > length) stream.unshift(bytes.subarray(length));
      settle(success(bytes.subarray(0, length)));
    };
    const onEnd = () => settle(failed('connection-closed'));
    const onError = (error: unknown) => settle({ ok: false, failure: classifyNetworkError(error) });
    stream.on('data', onData);
    stream.on('end', onEnd);
    stream.on('close', onEnd);
    stream.on('error', onError);
    stream.resume();
    return () => {
      stream.off('data', onData);
      stream.off('end', onEnd);
      stream.off('close', onEnd);
      stream.off('error', onError);
    };
  });
}
