import { z } from 'zod';

const channel = z.string().max(64);
const id = z.number().int().min(1);

/**
 * What travels on a port between two of our processes. Only the envelope: arguments, values and payloads are decoded by
 * the declaration of their channel.
 */
export const portMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), id, channel, argument: z.unknown() }),
  z.strictObject({ kind: z.literal('reply'), id, reply: z.unknown() }),
  z.strictObject({ kind: z.literal('event'), channel, payload: z.unknown() }),
]);

export type PortMessage = z.infer<typeof portMessageSchema>;
