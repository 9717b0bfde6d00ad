import type { Cause } from '../../../shared/domain/cause.ts';
import { type Layer, layerRank } from '../../../shared/domain/layer.ts';
import type { ManualStep, PlanItem, RepairPlan } from '../../../shared/domain/repair.ts';
import type { DiagnoseRequest } from '../../../shared/domain/request.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import { describeEdit } from '../../../shared/repair/describe-edit.ts';
import { type Edit, PROGRAM_LINES } from '../../../shared/repair/edit.ts';
import { isReversible } from '../../../shared/repair/remedies-for.ts';
import { type GivenAccount, isProcessOnly, type RepairContext } from '../../../shared/repair/repair-context.ts';
import { shellIn, terminalCommand } from '../../../shared/repair/shell-words.ts';
import { hideSecrets, withoutSecrets } from '../../../shared/text/hide-secrets.ts';
import type { Host } from '../../host/host.ts';
import { draftTogether } from './draft-together.ts';
import { type Draft, draftsFor, refOf } from './drafts.ts';
import { helpDesk } from './help-desk.ts';
import type { Places } from './places/places.ts';
import { fingerprint } from './prepare-change.ts';
import { elevationFor, located, readBytes, scopeOf, textOf } from './read-places.ts';
import { repairContextOf } from './repair-context-of.ts';
import type { PlannedEdit } from './transaction.ts';
import { Trials } from './trials.ts';

/** A finished diagnosis, and what it was asked. */
export interface Diagnosed {
  readonly request: DiagnoseRequest;
  readonly result: SessionResult;
  readonly host: Host;
  /** An account that a person gave with the request to repair. */
  readonly account?: GivenAccount;
}

/** Values of variables; null: not set. */
export type Sets = Readonly<Record<string, string | null>>;

/** A plan, and the edits behind its items, which never leave the engine. */
export interface MadePlan {
  readonly plan: RepairPlan;
  readonly edits: ReadonlyMap<string, readonly PlannedEdit[]>;
  /** What items mean for a single terminal, by their ids; an item that no variable stands for is not in it. */
  readonly sets: ReadonlyMap<string, Sets>;
  /** Variables that only this terminal has, and that stand in the way. */
  readonly stale: readonly string[];
  /** It weakens a protection, and is taken back after so many minutes. */
  readonly minutes?: number;
}

/** Layers whose faults the real `go` meets on its way to a mirror. */
const ON_THE_WAY: readonly Layer[] = ['dns', 'tcp', 'tls', 'http', 'sumdb'];

/**
 * Everything that could be done about a diagnosis, as one set: the lowest layer first, each remedy tried with what the ones
 * before it would set. Reads, and lets the real `go` try values in throw-away caches; changes nothing.
 */
export async function planRepair(
  id: string,
  { request, result, host, account }: Diagnosed,
  places: Places,
  signal: AbortSignal,
): Promise<MadePlan> {
  const context = await repairContextOf(result, host, {
    account: account ?? null,
    project: request.project ?? null,
  });
  const trials = new Trials(host, context, signal);
  const drafting = { context, trials, host };
  const drafts: Draft[] = [];
  /** Causes that nothing safe cures alone, and of those the ones that nothing at all does. */
  const unsolved: Cause[] = [];
  const helpless: Cause[] = [];
  const manual: ManualStep[] = [];
  const stale = new Set<string>();
  for (const cause of [...result.causes].sort((a, b) => layerRank(a.layer) - layerRank(b.layer))) {
    const only = await onlyThisTerminal(cause, context, trials);
    if (only !== undefined) {
      const command = terminalCommand(shellIn(context, host.environment()), only, null);
      manual.push({ kind: 'this-terminal', cause: refOf(cause), command });
      stale.add(only);
      continue;
    }
    // What lies above a cure is often cured with it: then nothing more is changed than needed.
    if (ON_THE_WAY.includes(cause.layer) && drafts.some(({ chosen }) => chosen) && (await trials.works({}))) continue;
    const found = await draftsFor(cause, drafting);
    for (const draft of found) add(drafts, draft, trials);
    if (cause.advisory) continue;
    if (!found.some(({ chosen }) => chosen)) unsolved.push(cause);
    if (found.length === 0) helpless.push(cause);
  }
  const together = await draftTogether(unsolved, settledBy(drafts), drafting);
  for (const draft of together) add(drafts, draft, trials);
  for (const cause of helpless) {
    if (drafts.some(({ fixes }) => fixes.some((ref) => alike(ref, refOf(cause))))) continue;
    // What was in the way may be gone with them.
    if (together.length > 0 && ON_THE_WAY.includes(cause.layer) && (await trials.works({}))) continue;
    const found = together.length > 0 ? await draftsFor(cause, drafting) : [];
    for (const draft of found) add(drafts, draft, trials);
    if (found.length === 0) manual.push(await helpDesk(cause, context, host));
  }
  const items = new Map<string, readonly PlannedEdit[]>();
  const planned = await Promise.all(
    drafts.map(async (draft, index) => {
      const itemId = `item-${index + 1}`;
      const edits = await Promise.all(draft.remedial.edits.map((edit) => plannedEdit(edit, host, places, context)));
      items.set(
        itemId,
        edits.map(({ edit, before, what }) => ({ edit, fingerprint: before, what })),
      );
      const item = await toItem(itemId, draft, edits, host, request.project);
      const others = drafts.flatMap(({ together: set }, other) =>
        set !== undefined && set === draft.together && other !== index ? [`item-${other + 1}`] : [],
      );
      return others.length > 0 ? { ...item, together: others } : item;
    }),
  );
  const sets = drafts.flatMap(({ remedial }, index) =>
    remedial.sets ? [[`item-${index + 1}`, remedial.sets] as const] : [],
  );
  return { plan: { id, run: result.id, items: planned, manual }, edits: items, sets: new Map(sets), stale: [...stale] };
}

/** A variable that only the calling process has, while a new terminal works: no program can take it away, a person can. */
async function onlyThisTerminal(cause: Cause, context: RepairContext, trials: Trials): Promise<string | undefined> {
  const name = [cause.subject, cause.params['variable'], ...(cause.layer === 'config' ? ['GOPROXY'] : [])].find(
    (candidate): candidate is string => typeof candidate === 'string' && isProcessOnly(context, candidate),
  );
  return name !== undefined && (await trials.works({})) ? name : undefined;
}

/** One set: what is proposed twice is one item, and of two that change the same value the lower one stays. */
function add(drafts: Draft[], draft: Draft, trials: Trials): void {
  const same = drafts.findIndex((d) => d.remedy === draft.remedy && alike(d.remedial.edits, draft.remedial.edits));
  const known = drafts[same];
  if (known) {
    drafts[same] = {
      ...known,
      chosen: known.chosen || draft.chosen,
      fixes: [...known.fixes, ...draft.fixes.filter((f) => !known.fixes.some((k) => alike(k, f)))],
    };
    return;
  }
  const settled = settledBy(drafts);
  if (Object.keys(draft.remedial.sets ?? {}).some((name) => settled.includes(name))) return;
  drafts.push(draft);
  if (draft.chosen) trials.assume(draft.remedial.sets ?? {});
}

/** Variables that the chosen ones give a value. */
function settledBy(drafts: readonly Draft[]): readonly string[] {
  return drafts.flatMap(({ chosen, remedial }) => (chosen ? Object.keys(remedial.sets ?? {}) : []));
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface ReadEdit {
  readonly edit: Edit;
  readonly before: string | null;
  readonly text: string | null;
  readonly what: string;
}

/** An edit with what stands at its place now. */
export async function plannedEdit(
  wanted: Edit,
  host: Host,
  places: Places,
  { stored }: RepairContext,
): Promise<ReadEdit> {
  const edit = await located(host, wanted);
  const text =
    edit.place === 'variable'
      ? (stored.find(({ name, scope }) => name === edit.name && scope === edit.scope)?.value ?? null)
      : edit.place === 'file'
        ? (textOf(await readBytes(host, edit.path)) ?? null)
        : null;
  const before = await fingerprint(edit, places).catch(() => null);
  return {
    edit,
    before,
    text,
    what: edit.place === 'program' ? PROGRAM_LINES[edit.run.does] : (describeEdit(edit, text)[0]?.what ?? ''),
  };
}

/** A draft as people see it. */
export async function toItem(
  id: string,
  { remedy, risk, remedial, fixes, chosen }: Draft,
  edits: readonly ReadEdit[],
  host: Host,
  project: string | undefined,
): Promise<PlanItem> {
  const scopes = edits.map(({ edit }) => scopeOf(host, project, edit));
  const elevations = await Promise.all(edits.map(({ edit }) => elevationFor(host, edit)));
  return {
    id,
    remedy,
    params: withoutSecrets({ ...remedial.params }),
    fixes,
    risk,
    scope: (['machine', 'project', 'user'] as const).find((scope) => scopes.includes(scope)) ?? 'user',
    elevation: elevations.includes('admin') ? 'admin' : 'none',
    reversible: isReversible(remedy),
    chosen,
    command: hideSecrets(remedial.command),
    changes: edits.flatMap(({ edit, text }) => [...describeEdit(edit, text)]),
    ...(remedial.sets ? { terminal: withoutSecrets({ ...remedial.sets }) } : {}),
  };
}
