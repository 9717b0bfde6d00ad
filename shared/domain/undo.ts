import { z } from 'zod';
import { changeSchema, REPAIR_FAILURES, SCOPES } from './repair.ts';

/** Names a change set in the journal. */
export const changeSetIdSchema = z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{6}$/u);

/**
 * `applied`: can be undone. `undone`: has been, whole. `partly`: some places were left because somebody changed them.
 * `interrupted`: the program or the computer stopped in the middle; it is to be kept or taken back.
 */
export const CHANGE_SET_STATES = ['applied', 'undone', 'partly', 'interrupted'] as const;

/** What becomes of a place that somebody changed since: left as it is now, or set to what it was before the repair. */
export const ON_CONFLICT = ['keep', 'restore'] as const;

/** One repair that changed something, newest first in the list. */
export const changeSetSchema = z.strictObject({
  id: changeSetIdSchema,
  /** The clock of the computer, which may have been wrong; order comes from the journal. */
  at: z.string().max(64),
  state: z.enum(CHANGE_SET_STATES),
  /** It weakens a protection, and is taken back by itself at this time (ISO 8601). */
  until: z.string().max(64).exactOptional(),
  items: z
    .array(
      z.strictObject({
        remedy: z.string().max(256),
        params: z.record(z.string(), z.unknown()),
        scope: z.enum(SCOPES),
        changes: z.array(changeSchema),
      }),
    )
    .max(1000),
});

export type ChangeSet = z.infer<typeof changeSetSchema>;
export type OnConflict = (typeof ON_CONFLICT)[number];

/** The journal as a person sees it. */
export const undoListSchema = z.strictObject({
  sets: z.array(changeSetSchema).max(1000),
  /**
   * `damaged`: the journal was cut off or edited; what stands before the damage is listed and can be undone.
   * `newer`: a later version wrote it, and this one leaves it alone.
   */
  journal: z.enum(['sound', 'damaged', 'newer', 'unreadable']),
});

export type UndoList = z.infer<typeof undoListSchema>;

/** What became of one change. `conflict`: somebody changed the place since, and nobody said what to do: it was left. */
export const undoneChangeSchema = z.strictObject({
  set: changeSetIdSchema,
  what: z.string().max(64 * 1024),
  outcome: z.enum(['restored', 'already', 'kept', 'conflict', 'failed']),
  failure: z.enum(REPAIR_FAILURES).exactOptional(),
});

export type UndoneChange = z.infer<typeof undoneChangeSchema>;

/** The end of an undo. `done`: every change was restored, or was as before already, or was to be kept. */
export const undoResultSchema = z.strictObject({
  done: z.boolean(),
  changes: z.array(undoneChangeSchema).max(10_000),
  /** Why nothing could be tried at all. */
  failure: z.enum(REPAIR_FAILURES).exactOptional(),
});

export type UndoResult = z.infer<typeof undoResultSchema>;
