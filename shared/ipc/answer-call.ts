import type { AnyBoundary, CallSpec, Handlers } from './boundary.ts';
import { decode } from './decode.ts';
import { CallError, failedReply, type Reply } from './failure.ts';
import { failureDetail } from './failure-detail.ts';

/** The declaration of a call, or undefined for a name that is none: events and inherited names included. */
export function callSpec(boundary: AnyBoundary, channel: string): CallSpec | undefined {
  const spec = Object.hasOwn(boundary, channel) ? boundary[channel] : undefined;
  return spec && 'argument' in spec ? spec : undefined;
}

/**
 * Answers one call: decodes the argument, lets the handler work, and decodes what it returned, so that nothing undeclared
 * leaves either. Whatever goes wrong becomes a failure as data; never throws or rejects.
 */
export async function answerCall<B extends AnyBoundary>(
  boundary: B,
  handlers: Handlers<B>,
  channel: string,
  argument: unknown,
): Promise<Reply<unknown>> {
  const spec = callSpec(boundary, channel);
  if (!spec) return failedReply('unknown-call', failureDetail(channel));
  const decoded = decode(spec.argument, argument, spec.limit);
  if (!decoded.ok) return failedReply(decoded.code, channel, decoded.detail);
  const handler = handlers[channel as keyof Handlers<B>] as unknown as (argument: unknown) => unknown;
  try {
    const result = spec.result.safeParse(await handler(decoded.value));
    return result.success ? { ok: true, value: result.data } : failedReply('failed', channel, 'undeclared result');
  } catch (error) {
    const code = error instanceof CallError ? error.code : 'failed';
    return failedReply(code, channel, failureDetail(error));
  }
}
