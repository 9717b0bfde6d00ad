import { z } from 'zod';
import type { CallSpec } from './boundary.ts';
import { decode } from './decode.ts';
import { CALL_FAILURES, failedReply, type Reply } from './failure.ts';

/** Largest result of a call between two of our own processes, in the units of `measure.ts`. */
const RESULT_LIMIT = 32 * 1024 * 1024;

const portReplySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.strictObject({
      code: z.enum(CALL_FAILURES),
      operation: z.string().max(400),
      detail: z.string().max(600).exactOptional(),
    }),
  }),
]);

/** What the asker is told, and what was wrong with the reply if it was none that an honest peer sends. */
export interface ReadReply {
  readonly reply: Reply<unknown>;
  readonly fault?: string;
}

/** Decodes a reply by the declaration of the call that it answers. */
export function readReply(channel: string, call: CallSpec, raw: unknown): ReadReply {
  const envelope = portReplySchema.safeParse(raw);
  if (!envelope.success) return { reply: failedReply('malformed', channel), fault: `${channel}: no reply` };
  if (!envelope.data.ok) return { reply: envelope.data };
  const decoded = decode(call.result, envelope.data.value, RESULT_LIMIT);
  if (decoded.ok) return { reply: decoded };
  return { reply: failedReply('malformed', channel, decoded.detail), fault: `${channel}: ${decoded.detail}` };
}
