import { z } from 'zod';
import { mirrorReportSchema, mirrorsReportSchema } from './mirror-report.ts';

/** Rounds of the speed measurement, unless the ranking is certain before. */
export const ROUNDS = 3;

/** What a comparison is asked. Decoded wherever it enters: command line, IPC, engine. */
export const mirrorsRequestSchema = z.strictObject({
  /** Mirrors of the user's own, beside those of GOPROXY and the catalogue. */
  added: z.array(z.string().max(8192)).max(100).default([]),
  deadlineMs: z.number().int().min(1000).max(600_000).default(60_000),
});

export type MirrorsRequest = z.infer<typeof mirrorsRequestSchema>;

/** What a comparison tells while it goes on. */
export const mirrorsEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('started'), id: z.string(), startedAt: z.string(), mirrors: z.array(z.string()) }),
  z.strictObject({ type: z.literal('mirror'), report: mirrorReportSchema }),
  z.strictObject({ type: z.literal('result'), result: mirrorsReportSchema }),
]);

/** Events of one frame, in order. */
export const mirrorsEventsSchema = z.array(mirrorsEventSchema).max(10_000);

export type MirrorsEvent = z.infer<typeof mirrorsEventSchema>;
