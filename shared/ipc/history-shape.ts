import { z } from 'zod';
import type { Cause } from '../domain/cause.ts';
import { FAILURES } from '../domain/failure.ts';
import type { SessionResult } from '../domain/session.ts';
import { VERDICTS } from '../domain/verdict.ts';

/** Id of a run, as its file in history is called. The page names runs by it and never by a path. */
export const runIdSchema = z.string().regex(/^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{6}$/u);

/** 64 KiB: what a person writes during one call, not a book. */
export const NOTE_LIMIT = 64 * 1024;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deliberately not the whole shape: a run of another version may have other params, and is shown all the same. */
function isCause(value: unknown): value is Cause {
  return (
    isRecord(value) &&
    ['code', 'layer', 'subject', 'certainty', 'severity'].every((field) => typeof value[field] === 'string') &&
    isRecord(value['params'])
  );
}

function isResult(value: unknown): value is SessionResult {
  return (
    isRecord(value) &&
    ['id', 'startedAt', 'verdict'].every((field) => typeof value[field] === 'string') &&
    ['causes', 'findings', 'evidence', 'targets', 'settings', 'walk', 'undecided'].every((field) =>
      Array.isArray(value[field]),
    )
  );
}

/** A run in one line. */
export const runSummarySchema = z.strictObject({
  id: runIdSchema,
  startedAt: z.string().max(64),
  durationMs: z.number(),
  verdict: z.enum(VERDICTS),
  /** Those that say something about whether `go` works; the first is the headline. */
  causes: z.array(z.custom<Cause>(isCause)).max(1000),
  /** Why it lives in memory only, and is gone when the program ends. */
  unkept: z.enum(FAILURES).exactOptional(),
});

export type RunSummary = z.infer<typeof runSummarySchema>;

/** What history holds. */
export const historySchema = z.strictObject({
  /** For showing only; null where there can be none. */
  folder: z.string().nullable(),
  bytes: z.number(),
  runs: z.array(runSummarySchema).max(1000),
  unreadable: z
    .array(z.strictObject({ id: z.string(), problem: z.enum(['damaged', 'newer', 'unreadable']), path: z.string() }))
    .max(1000),
});

export type HistoryList = z.infer<typeof historySchema>;

export const runResultSchema = z.custom<SessionResult>(isResult);
