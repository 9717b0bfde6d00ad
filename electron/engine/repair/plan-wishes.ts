import type { Scope } from '../../../shared/domain/repair.ts';
import { diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import { type Wish, wishEdits } from '../../../shared/repair/wish-edits.ts';
import type { Host } from '../../host/host.ts';
import { runSession } from '../session.ts';
import type { Draft } from './drafts.ts';
import type { Places } from './places/places.ts';
import { type Diagnosed, type MadePlan, plannedEdit, toItem } from './plan-repair.ts';
import { repairContextOf } from './repair-context-of.ts';
import { Trials } from './trials.ts';

/** What a plan about wishes comes to. `would-break`: `go` downloads now, and would not any more. */
export type WishPlan =
  | { readonly made: MadePlan; readonly diagnosed: Diagnosed }
  | { readonly refused: 'would-break' | 'unsupported' };

export interface WishRequest {
  readonly id: string;
  readonly wishes: readonly Wish[];
  readonly scope: Exclude<Scope, 'process' | 'project'>;
}

/**
 * A plan that gives settings the values that a person wants, tried first: where the real `go` can download now and could not
 * with these values, there is none. Reads settings anew and changes nothing.
 */
export async function planWishes(
  { id, wishes, scope }: WishRequest,
  host: Host,
  places: Places,
  signal: AbortSignal,
): Promise<WishPlan> {
  const settings = diagnoseRequestSchema.parse({ only: ['config', 'project'] });
  const result = await runSession(settings, { host, signal, emit: () => undefined });
  const context = await repairContextOf(result, host);
  const trials = new Trials(host, context, signal);
  const values = Object.fromEntries(wishes.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
  const [worksNow, wouldWork] = await Promise.all([trials.works({}), trials.works(values)]);
  if (worksNow && !wouldWork) return { refused: 'would-break' };
  const parts = wishes.map((wish) => wishEdits(context, wish, scope));
  if (parts.some((part) => part === null)) return { refused: 'unsupported' };
  const whole = parts.flatMap((part) => part ?? []);
  const edits = await Promise.all(
    whole.flatMap((p) => p.edits).map((edit) => plannedEdit(edit, host, places, context)),
  );
  const remedial = {
    edits: whole.flatMap((p) => p.edits),
    command: whole.map(({ command }) => command).join('\n'),
    params: { wishes },
  };
  const draft: Draft = { remedy: 'config/wish', risk: 'safe', remedial, fixes: [], chosen: true };
  const item = await toItem('item-1', draft, edits, host, undefined);
  const planned = edits.map(({ edit, before, what }) => ({ edit, fingerprint: before, what }));
  const plan = { id, run: result.id, items: [item], manual: [] };
  return {
    made: { plan, edits: new Map([[item.id, planned]]), sets: new Map(), stale: [] },
    // The check afterwards looks at everything.
    diagnosed: { request: diagnoseRequestSchema.parse({}), result, host },
  };
}
