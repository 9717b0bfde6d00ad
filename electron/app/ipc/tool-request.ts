import { parseAddresses } from '../../../shared/address/parse-addresses.ts';
import { type DiagnoseRequest, diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import type { DecodedArgument } from '../../../shared/ipc/boundary.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';

/** Enough for a list of mirrors, and few enough to be done in a minute. */
const MOST_ADDRESSES = 100;
const ADDRESSES_MS = 60_000;

/** What a tool of the side bar asks the engine: only its own layers, and never a download. */
export function toolRequest(order: DecodedArgument<RendererBoundary['tool.start']>): DiagnoseRequest {
  if (order.tool === 'settings') return diagnoseRequestSchema.parse({ only: ['go', 'config'], solo: true });
  // Read here and not where it was typed: what the page says is no address until it was decoded.
  const { addresses } = parseAddresses(order.text);
  if (addresses.length === 0) throw new CallError('malformed', 'no address');
  if (addresses.length > MOST_ADDRESSES) throw new CallError('too-large', `more than ${MOST_ADDRESSES} addresses`);
  const only = ['dns', 'tcp', 'tls', 'http'];
  return diagnoseRequestSchema.parse({ targets: addresses, solo: true, only, deadlineMs: ADDRESSES_MS });
}
