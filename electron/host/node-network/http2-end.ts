import { connect } from 'node:http2';
import type { Duplex } from 'node:stream';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { HttpRequest } from '../network.ts';
import { bounded } from './bounded.ts';
import { classifyNetworkError } from './classify-error.ts';

/** By number. Source: RFC 9113 §7; net/http internal/http2 (errCodeName). */
const CODES = [
  'NO_ERROR',
  'PROTOCOL_ERROR',
  'INTERNAL_ERROR',
  'FLOW_CONTROL_ERROR',
  'SETTINGS_TIMEOUT',
  'STREAM_CLOSED',
  'FRAME_SIZE_ERROR',
  'REFUSED_STREAM',
  'CANCEL',
  'COMPRESSION_ERROR',
  'CONNECT_ERROR',
  'ENHANCE_YOUR_CALM',
  'INADEQUATE_SECURITY',
  'HTTP_1_1_REQUIRED',
];

/**
 * Sends one GET over HTTP/2 and reads the body to its end, keeping nothing. The code with which the server ended the stream,
 * as `go` names it; NO_ERROR where the body came whole. Failures: `output-too-large`, `connection-*`, `timed-out`, `aborted`.
 */
export function endOverHttp2(stream: Duplex, wanted: HttpRequest): Promise<Outcome<string>> {
  return bounded<string>(wanted, (settle) => {
    const fail = (error: unknown) => settle({ ok: false, failure: classifyNetworkError(error) });
    const session = connect(`https://${wanted.host}`, { createConnection: () => stream });
    session.on('error', fail);
    const call = session.request({
      ':method': 'GET',
      ':path': wanted.target,
      'user-agent': 'Go-http-client/2.0',
      'accept-encoding': 'identity',
    });
    let length = 0;
    let whole = false;
    call.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > wanted.maxBytes) settle(failed('output-too-large'));
    });
    call.on('end', () => {
      whole = true;
    });
    // A reset comes as an error first; its code is what counts.
    call.on('error', () => undefined);
    call.on('close', () => {
      const code = call.rstCode ?? 0;
      // Node makes up a code of its own where the connection ended.
      if (code === 0 ? !whole : session.destroyed || stream.destroyed) settle(failed('connection-closed'));
      else settle(success(CODES[code] ?? `unknown error code 0x${code.toString(16)}`));
    });
    return () => {
      session.off('error', fail);
      session.on('error', () => undefined);
      session.destroy();
    };
  });
}
