import { z } from 'zod';

/** `safe`: narrow and undone in full. `disruptive`: costs something, asked for one by one. `guarded`: weakens a protection for a while. `manual`: only a person can. */
export const RISKS = ['safe', 'disruptive', 'guarded', 'manual'] as const;

/** Whom a change concerns: this terminal, this user, this computer, this project. */
export const SCOPES = ['process', 'user', 'machine', 'project'] as const;

export const ELEVATIONS = ['none', 'admin'] as const;

/** How a remedy ended. Source: contract "Report", `repair`. */
export const REPAIR_OUTCOMES = [
  'fixed',
  'not-fixed',
  'rolled-back',
  'declined',
  'failed',
  'skipped',
  'needs-new-terminal',
] as const;

/** Why a change was not made or not taken back. Closed; texts in `shared/text/repair-words.ts`. */
export const REPAIR_FAILURES = [
  /** Somebody else changed the place since it was read. */
  'changed-since',
  /** A link stands where a file was, or the file has more names than one. */
  'link-in-the-way',
  'not-permitted',
  'no-space',
  'read-only',
  /** Elevation was refused. */
  'declined',
  /** It did not end in time, and may still be at work: it stays in the journal. */
  'timed-out',
  /** Nobody could see whether it was made: it stays in the journal, to be taken back. */
  'may-be-made',
  /** Another gomod-doctor is repairing or undoing. */
  'busy',
  /** A protection is switched off for a while, by a person's wish: that has to end first. */
  'guarded-open',
  /** The journal cannot be written, so nothing is changed. */
  'journal-unusable',
  'unsupported',
  'cancelled',
  'unknown',
] as const;

export type Risk = (typeof RISKS)[number];
export type Scope = (typeof SCOPES)[number];
export type Elevation = (typeof ELEVATIONS)[number];
export type RepairOutcome = (typeof REPAIR_OUTCOMES)[number];
export type RepairFailure = (typeof REPAIR_FAILURES)[number];

/** Does it leave open whether the change was made? */
export function isUnseen(failure: RepairFailure | undefined): boolean {
  return failure === 'timed-out' || failure === 'may-be-made';
}

const short = z.string().max(1024);
const shown = z.string().max(64 * 1024);

/**
 * One change as people see it. `what` names the place without words (`/home/li/.profile:3`, `go env GOPROXY`); null stands for
 * "not there". Secrets are hidden.
 */
export const changeSchema = z.strictObject({ what: shown, before: shown.nullable(), after: shown.nullable() });

export type Change = z.infer<typeof changeSchema>;

/** The cause that something is about; together they name an entry of `Cause[]`. */
export const causeRefSchema = z.strictObject({ code: short, subject: shown });

export type CauseRef = z.infer<typeof causeRefSchema>;

/** Names an entry of one plan. The page sends nothing else. */
export const planItemIdSchema = z.string().regex(/^item-[1-9]\d{0,3}$/u);

/** What a remedy would do, exactly. Texts come from `renderRemedy` in `shared/repair/render-remedy.ts`. */
export const planItemSchema = z.strictObject({
  id: planItemIdSchema,
  /** Id of the remedy, e.g. `config/goproxy`. */
  remedy: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/u),
  /** Params of its texts: plain data. */
  params: z.record(z.string(), z.unknown()),
  /** The causes it is to cure, the first one is why it was proposed; empty where a person wished for it. */
  fixes: z.array(causeRefSchema),
  risk: z.enum(RISKS),
  scope: z.enum(SCOPES),
  elevation: z.enum(ELEVATIONS),
  reversible: z.boolean(),
  /** True for what *Repair (n safe changes)* applies: the boxes that are ticked at first. */
  chosen: z.boolean(),
  /** The other items of the plan without which it does not help. */
  together: z.array(planItemIdSchema).exactOptional(),
  /** What a person could type to the same effect. */
  command: shown,
  changes: z.array(changeSchema),
  /** The variables that have the same effect in a single terminal, secrets hidden; null: not set. */
  terminal: z.record(z.string(), shown.nullable()).exactOptional(),
});

export type PlanItem = z.infer<typeof planItemSchema>;

/**
 * What no program can or should do: `this-terminal` is a value that only the calling terminal holds, `command` takes it away;
 * `help-desk` is for somebody else, `command` is what an administrator would type. Texts come from `renderManual` in `shared/repair/render-manual.ts`.
 */
export const manualStepSchema = z.strictObject({
  kind: z.enum(['this-terminal', 'help-desk']),
  cause: causeRefSchema,
  command: shown.exactOptional(),
  /** Where a person could enter an account that would help: for which host, into which netrc. */
  account: z.strictObject({ host: short, file: shown }).exactOptional(),
});

export type ManualStep = z.infer<typeof manualStepSchema>;

/** Everything that could be done about a diagnosis: made by reading only. Items stand in the order in which they are applied. */
export const repairPlanSchema = z.strictObject({
  id: short,
  /** Id of the run that found the causes. */
  run: short,
  items: z.array(planItemSchema).max(1000),
  manual: z.array(manualStepSchema).max(1000),
});

export type RepairPlan = z.infer<typeof repairPlanSchema>;
