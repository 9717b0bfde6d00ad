import { z } from 'zod';
import { FAILURES } from '../domain/failure.ts';
import { planItemIdSchema, repairPlanSchema } from '../domain/repair.ts';
import { diagnoseRequestSchema } from '../domain/request.ts';
import { changeSetIdSchema, ON_CONFLICT, undoListSchema, undoResultSchema } from '../domain/undo.ts';
import { mirrorShelfSchema, typedMirrorSchema } from '../mirrors/mirror-shelf.ts';
import { mirrorsEventsSchema, mirrorsRequestSchema } from '../mirrors/mirrors-session.ts';
import { accountHostSchema, givenAccountSchema } from '../repair/account.ts';
import { guardedRequestSchema } from '../repair/guarded.ts';
import { wishSchema } from '../repair/wish.ts';
import { allowActionIdSchema, allowListSchema, allowResultSchema } from '../windows/allow-list.ts';
import type { BoundaryFor } from './boundary.ts';
import type { ENGINE_CHANNELS, MACHINE_CHANNELS } from './channels.ts';
import { explainMatchesSchema, explainRequestLimit, explainRequestSchema } from './explain-shape.ts';
import { historySchema, NOTE_LIMIT, runIdSchema, runResultSchema } from './history-shape.ts';
import { repairEventsSchema } from './repair-event-shape.ts';
import { reportTextAnswer, reportTextOrder, reportWriteAnswer, reportWriteOrder } from './report-shape.ts';
import { sessionEventsLimit, sessionEventsSchema } from './session-event-shape.ts';

const nothing = z.strictObject({});

/** Main names each run, so that late words of a cancelled run are told from the next one's. */
const run = z.number().int().min(1);

const ended = z.strictObject({
  run,
  outcome: z.enum(['done', 'failed']),
  detail: z.string().max(4096).exactOptional(),
});

/** What main asks of the engine and what the engine tells. */
export const engineBoundary = {
  'session.start': {
    argument: z.strictObject({ run, request: diagnoseRequestSchema }),
    /** Answered with the session's own id as soon as the session has one. */
    result: z.strictObject({ id: z.string().max(256) }),
    limit: 16 * 1024 * 1024,
  },
  'session.cancel': { argument: z.strictObject({ run }), result: nothing, limit: 64 },
  'session.events': {
    payload: z.strictObject({ run, events: sessionEventsSchema }),
    limit: sessionEventsLimit,
  },
  'session.ended': { payload: ended, limit: 8192 },
  /** About the last session that this engine ran; `unknown-plan` where there is none. */
  'repair.plan': { argument: nothing, result: repairPlanSchema, limit: 64 },
  /** Where an account of a host would be written that the last plan named; `unknown-plan` for any other. */
  'repair.accountFile': {
    argument: z.strictObject({ host: accountHostSchema }),
    result: z.strictObject({ file: z.string().max(64 * 1024) }),
    limit: 1024,
  },
  /** The plan with an account that a person has given, for a host that the last plan named. */
  'repair.account': { argument: givenAccountSchema, result: repairPlanSchema, limit: 16 * 1024 },
  'repair.openTerminal': {
    argument: z.strictObject({ plan: z.string().max(64), item: planItemIdSchema.nullable() }),
    result: z.strictObject({ opened: z.boolean() }),
    limit: 256,
  },
  /** Only items of a plan that this very engine made: no place and no value comes from outside. */
  'repair.start': {
    argument: z.strictObject({ run, plan: z.string().max(64), items: z.array(planItemIdSchema).min(1).max(1000) }),
    result: z.strictObject({ id: z.string().max(256) }),
    limit: 64 * 1024,
  },
  'repair.cancel': { argument: z.strictObject({ run }), result: nothing, limit: 64 },
  'repair.events': { payload: z.strictObject({ run, events: repairEventsSchema }), limit: sessionEventsLimit },
  'repair.ended': { payload: ended, limit: 8192 },
  'undo.list': { argument: nothing, result: undoListSchema, limit: 64 },
  'undo.apply': {
    argument: z.strictObject({
      set: z.union([changeSetIdSchema, z.literal('all')]),
      onConflict: z.enum(ON_CONFLICT).exactOptional(),
    }),
    result: undoResultSchema,
    limit: 256,
  },
  'undo.keep': { argument: z.strictObject({ set: changeSetIdSchema }), result: undoListSchema, limit: 256 },
  'mirrors.start': {
    argument: z.strictObject({ run, request: mirrorsRequestSchema }),
    result: z.strictObject({ id: z.string().max(256) }),
    limit: 1024 * 1024,
  },
  'mirrors.cancel': { argument: z.strictObject({ run }), result: nothing, limit: 64 },
  /** A plan that uses a mirror of the last comparison, by its id; null: the recommended list. Applied by the calls of a repair. */
  'mirrors.plan': {
    argument: z.strictObject({ mirror: z.string().max(8192).nullable() }),
    result: repairPlanSchema,
    limit: 64 * 1024,
  },
  /** The user's own mirrors, and how the last comparison ended. */
  'mirrors.known': { argument: nothing, result: mirrorShelfSchema, limit: 64 },
  'mirrors.add': { argument: typedMirrorSchema, result: mirrorShelfSchema, limit: 64 * 1024 },
  'mirrors.forget': { argument: typedMirrorSchema, result: mirrorShelfSchema, limit: 64 * 1024 },
  'mirrors.events': { payload: z.strictObject({ run, events: mirrorsEventsSchema }), limit: sessionEventsLimit },
  'mirrors.ended': { payload: ended, limit: 8192 },
  /** A plan that gives one of Go's settings another value, or takes it away (null). Tried first; applied by the calls of a repair. */
  'settings.plan': { argument: wishSchema, result: repairPlanSchema, limit: 64 * 1024 },
  /** A plan that weakens a protection for a while; only with the words that a person has to type. Applied by the calls of a repair. */
  'guarded.plan': { argument: guardedRequestSchema, result: repairPlanSchema, limit: 256 },
  'guards.read': {
    argument: z.strictObject({ picked: z.string().max(1024).nullable() }),
    result: allowListSchema,
    limit: 8 * 1024,
  },
  'guards.apply': { argument: z.strictObject({ action: allowActionIdSchema }), result: allowResultSchema, limit: 256 },
  'explain.text': { argument: explainRequestSchema, result: explainMatchesSchema, limit: explainRequestLimit },
  'history.list': { argument: nothing, result: historySchema, limit: 64 },
  'history.open': { argument: z.strictObject({ run: runIdSchema }), result: runResultSchema.nullable(), limit: 256 },
  'history.note': {
    argument: z.strictObject({ run: runIdSchema, note: z.string().max(NOTE_LIMIT) }),
    result: z.strictObject({ failure: z.enum(FAILURES).nullable() }),
    limit: NOTE_LIMIT + 256,
  },
  'history.clear': { argument: nothing, result: nothing, limit: 64 },
  'report.text': { argument: reportTextOrder, result: reportTextAnswer, limit: 256 },
  'report.write': { argument: reportWriteOrder, result: reportWriteAnswer, limit: 40_000 },
} as const satisfies BoundaryFor<typeof ENGINE_CHANNELS>;

/** What the engine asks of main. */
export const machineBoundary = {
  /** Chromium's answer in PAC form, e.g. `PROXY 127.0.0.1:7890; DIRECT`. */
  'machine.resolveProxy': {
    argument: z.strictObject({ url: z.httpUrl().max(8192) }),
    result: z.strictObject({ answer: z.string().max(8192) }),
    limit: 16_384,
  },
} as const satisfies BoundaryFor<typeof MACHINE_CHANNELS>;

export type EngineBoundary = typeof engineBoundary;
export type MachineBoundary = typeof machineBoundary;
