import { z } from 'zod';
import { FAILURES } from '../domain/failure.ts';
import { planItemIdSchema, repairPlanSchema } from '../domain/repair.ts';
import { LANGUAGES } from '../domain/text.ts';
import { changeSetIdSchema, ON_CONFLICT, undoListSchema, undoResultSchema } from '../domain/undo.ts';
import { mirrorShelfSchema, typedMirrorSchema } from '../mirrors/mirror-shelf.ts';
import { mirrorsEventsSchema } from '../mirrors/mirrors-session.ts';
import { accountHostSchema } from '../repair/account.ts';
import { guardedRequestSchema } from '../repair/guarded.ts';
import { wishSchema } from '../repair/wish.ts';
import { allowActionIdSchema, allowListSchema, allowResultSchema, productIdSchema } from '../windows/allow-list.ts';
import type { BoundaryFor } from './boundary.ts';
import type { RENDERER_CHANNELS } from './channels.ts';
import { explainMatchesSchema, explainRequestLimit, explainRequestSchema } from './explain-shape.ts';
import { historySchema, NOTE_LIMIT, runIdSchema, runResultSchema } from './history-shape.ts';
import { LINKS } from './links.ts';
import { THEMES } from './preference-values.ts';
import { repairEventsSchema } from './repair-event-shape.ts';
import { reportSaveAnswer, reportSaveQuestion, reportTextAnswer, reportTextQuestion } from './report-shape.ts';
import { sessionEventsLimit, sessionEventsSchema } from './session-event-shape.ts';
import { UPDATE_OUTCOMES, UPDATE_WAYS } from './update-values.ts';

/** Most characters and values of an argument that carries no text of a person. */
const SMALL = 4096;

const nothing = z.strictObject({});
const language = z.enum(LANGUAGES);
const theme = z.enum(THEMES);
const preferences = z.strictObject({ language, theme });
const updateState = z.strictObject({
  way: z.enum(UPDATE_WAYS),
  host: z.string().max(260).nullable(),
  atStart: z.boolean(),
});

/** Names a folder that a person chose in main's own dialog. The page never sends a path. */
const projectId = z.custom<`project-${number}`>((id) => typeof id === 'string' && /^project-[1-9]\d{0,3}$/u.test(id));

const deathReason = z.enum(['not-started', 'exited', 'failed', 'misbehaved']);

/** Names the plan that the page was given; a later check makes it void. */
const planId = z.string().regex(/^plan-[1-9]\d{0,8}$/u);

const chosenProject = z.strictObject({ id: projectId, name: z.string(), path: z.string() });

/** 64 KiB: a hundred addresses with remarks. */
const ADDRESSES_LIMIT = 64 * 1024;

/** 1 MiB of text; larger reports are saved, not copied. */
const CLIPBOARD_LIMIT = 1024 * 1024;

/** Everything between page and main, each once: what goes in, what comes out, how large. */
export const rendererBoundary = {
  'app.info': {
    argument: nothing,
    result: z.strictObject({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      /** The operating system's language, e.g. `zh-CN`. */
      locale: z.string(),
      language,
      theme,
      /** True when the program was started to check at once, without waiting for the button. */
      startCheck: z.boolean(),
    }),
    limit: SMALL,
  },
  'preferences.set': {
    argument: z.strictObject({ language: language.exactOptional(), theme: theme.exactOptional() }),
    result: preferences,
    limit: SMALL,
  },
  'preferences.changed': { payload: preferences, limit: SMALL },
  'updates.state': { argument: nothing, result: updateState, limit: SMALL },
  /** Looks now; the person is asked before anything is installed. */
  'updates.look': { argument: nothing, result: z.strictObject({ outcome: z.enum(UPDATE_OUTCOMES) }), limit: SMALL },
  'updates.atStart': { argument: z.strictObject({ on: z.boolean() }), result: updateState, limit: SMALL },
  'project.choose': {
    argument: nothing,
    /** `path` is for showing only; null when the person closed the dialog. */
    result: chosenProject.nullable(),
    limit: SMALL,
  },
  /** From the preload only, with what the operating system says of a folder that was dropped on the window. */
  'project.drop': {
    argument: z.strictObject({ path: z.string().min(1).max(32_767) }),
    result: nothing,
    limit: 40_000,
  },
  /** Null for something that is no folder. */
  'project.dropped': { payload: chosenProject.nullable(), limit: 80_000 },
  'check.start': {
    argument: z.strictObject({ project: projectId.exactOptional() }),
    result: z.strictObject({ id: z.string() }),
    limit: SMALL,
  },
  'check.cancel': { argument: nothing, result: nothing, limit: SMALL },
  'check.events': { payload: sessionEventsSchema, limit: sessionEventsLimit },
  'check.died': {
    payload: z.strictObject({ reason: deathReason }),
    limit: SMALL,
  },
  /** What could be done about the last check: reads and tries mirrors, changes nothing; may take some seconds. */
  'repair.plan': { argument: nothing, result: repairPlanSchema, limit: SMALL },
  /**
   * Main asks the person for an account of a host that the plan has named; null where the window was closed. What was typed never
   * comes here: the answer is the plan with the entry in it, the secret hidden.
   */
  'repair.account': {
    argument: z.strictObject({ host: accountHostSchema }),
    result: repairPlanSchema.nullable(),
    limit: SMALL,
  },
  /** Opens a terminal in which an item of the plan is in force, or, with null, without what only this terminal holds; stores nothing. */
  'repair.openTerminal': {
    argument: z.strictObject({ plan: planId, item: planItemIdSchema.nullable() }),
    result: z.strictObject({ opened: z.boolean() }),
    limit: SMALL,
  },
  /** Applies these items of the plan, checks, and takes back what did not help. Answered as soon as it has begun. */
  'repair.apply': {
    argument: z.strictObject({ plan: planId, items: z.array(planItemIdSchema).min(1).max(1000) }),
    result: z.strictObject({ id: z.string() }),
    limit: 64 * 1024,
  },
  /** Makes no further change and takes back the ones that were made; the result is told as an event. */
  'repair.cancel': { argument: nothing, result: nothing, limit: SMALL },
  'repair.events': { payload: repairEventsSchema, limit: sessionEventsLimit },
  /** The repair broke off. What it had changed stands in `undo.list` as `interrupted`. */
  'repair.died': { payload: z.strictObject({ reason: deathReason }), limit: SMALL },
  'undo.list': { argument: nothing, result: undoListSchema, limit: SMALL },
  /** Takes back a change set, interrupted ones too. Without `onConflict` a place that somebody changed since is left and told. */
  'undo.apply': {
    argument: z.strictObject({
      set: z.union([changeSetIdSchema, z.literal('all')]),
      onConflict: z.enum(ON_CONFLICT).exactOptional(),
    }),
    result: undoResultSchema,
    limit: SMALL,
  },
  /** Keeps the changes of an interrupted repair; they can still be undone later. */
  'undo.keep': { argument: z.strictObject({ set: changeSetIdSchema }), result: undoListSchema, limit: SMALL },
  /** Compares all known mirrors; answered as soon as it has begun. */
  'mirrors.start': { argument: nothing, result: z.strictObject({ id: z.string() }), limit: SMALL },
  'mirrors.cancel': { argument: nothing, result: nothing, limit: SMALL },
  /** A plan that uses a mirror of the last comparison, by its id; null: the recommended list. Applied by the calls of a repair. */
  'mirrors.plan': {
    argument: z.strictObject({ mirror: z.string().max(8192).nullable() }),
    result: repairPlanSchema,
    limit: 64 * 1024,
  },
  /** The user's own mirrors, and how the last comparison ended. */
  'mirrors.known': { argument: nothing, result: mirrorShelfSchema, limit: SMALL },
  'mirrors.add': { argument: typedMirrorSchema, result: mirrorShelfSchema, limit: 64 * 1024 },
  'mirrors.forget': { argument: typedMirrorSchema, result: mirrorShelfSchema, limit: 64 * 1024 },
  'mirrors.events': { payload: mirrorsEventsSchema, limit: sessionEventsLimit },
  'mirrors.died': { payload: z.strictObject({ reason: deathReason }), limit: SMALL },
  /** A small run for a tool of the side bar; it shares the engine with the check, and lands in no history. */
  'tool.start': {
    argument: z.discriminatedUnion('tool', [
      z.strictObject({ tool: z.literal('settings') }),
      z.strictObject({ tool: z.literal('addresses'), text: z.string().max(ADDRESSES_LIMIT) }),
    ]),
    result: z.strictObject({ id: z.string() }),
    limit: ADDRESSES_LIMIT + SMALL,
  },
  'tool.cancel': { argument: nothing, result: nothing, limit: SMALL },
  'tool.events': { payload: sessionEventsSchema, limit: sessionEventsLimit },
  'tool.died': { payload: z.strictObject({ reason: deathReason }), limit: SMALL },
  /** A plan that gives one of Go's settings another value, or takes it away (null). Tried first; applied by the calls of a repair. */
  'settings.plan': { argument: wishSchema, result: repairPlanSchema, limit: 64 * 1024 },
  /** A plan that weakens a protection for a while; only with the words that a person has to type. Applied by the calls of a repair. */
  'guarded.plan': { argument: guardedRequestSchema, result: repairPlanSchema, limit: SMALL },
  /** What blocks the programs of Go on this computer: reads only, may take some seconds. */
  'guards.read': { argument: nothing, result: allowListSchema, limit: SMALL },
  /** The same, with one more program that the person picks in a dialog; null when it was closed. */
  'guards.pick': { argument: nothing, result: allowListSchema.nullable(), limit: SMALL },
  /** Opens a security program's own window; false where it is not where it usually is. */
  'guards.open': {
    argument: z.strictObject({ product: productIdSchema }),
    result: z.strictObject({ opened: z.boolean() }),
    limit: SMALL,
  },
  /** Does one action of the list that was read last, after Windows has asked the user. */
  'guards.apply': {
    argument: z.strictObject({ action: allowActionIdSchema }),
    result: allowResultSchema,
    limit: SMALL,
  },
  'explain.text': { argument: explainRequestSchema, result: explainMatchesSchema, limit: explainRequestLimit },
  'history.list': { argument: nothing, result: historySchema, limit: SMALL },
  /** Null for a run that is gone. */
  'history.open': { argument: z.strictObject({ run: runIdSchema }), result: runResultSchema.nullable(), limit: SMALL },
  'history.note': {
    argument: z.strictObject({ run: runIdSchema, note: z.string().max(NOTE_LIMIT) }),
    result: z.strictObject({ failure: z.enum(FAILURES).nullable() }),
    limit: NOTE_LIMIT + SMALL,
  },
  'history.clear': { argument: nothing, result: nothing, limit: SMALL },
  'history.showFolder': { argument: nothing, result: nothing, limit: SMALL },
  'report.text': { argument: reportTextQuestion, result: reportTextAnswer, limit: SMALL },
  'report.save': { argument: reportSaveQuestion, result: reportSaveAnswer, limit: SMALL },
  'link.open': { argument: z.strictObject({ link: z.enum(LINKS) }), result: nothing, limit: SMALL },
  'clipboard.write': {
    argument: z.strictObject({ text: z.string().max(CLIPBOARD_LIMIT) }),
    result: nothing,
    limit: CLIPBOARD_LIMIT + SMALL,
  },
} as const satisfies BoundaryFor<typeof RENDERER_CHANNELS>;

export type RendererBoundary = typeof rendererBoundary;
