import { z } from 'zod';
import type { MirrorReport, MirrorsReport } from './mirror-report.ts';

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
export type MirrorsEvent =
  | { readonly type: 'started'; readonly startedAt: string; readonly mirrors: readonly string[] }
  | { readonly type: 'mirror'; readonly report: MirrorReport }
  | { readonly type: 'result'; readonly result: MirrorsReport };
