import { diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import { GUARDED_CHANGES, type GuardedRequest } from '../../../shared/repair/guarded.ts';
import { futureSetting } from '../../../shared/repair/repair-context.ts';
import { settingEdits } from '../../../shared/repair/variable-edits.ts';
import { hideSecrets } from '../../../shared/text/hide-secrets.ts';
import type { Host } from '../../host/host.ts';
import { runSession } from '../session.ts';
import type { Draft } from './drafts.ts';
import type { Places } from './places/places.ts';
import { type Diagnosed, type MadePlan, plannedEdit, toItem } from './plan-repair.ts';
import { repairContextOf } from './repair-context-of.ts';

/** `in-force`: it is so already, by somebody else's doing, and would not be taken back. */
export type GuardedPlan =
  | { readonly made: MadePlan; readonly diagnosed: Diagnosed }
  | { readonly refused: 'unsupported' | 'in-force' };

/** A plan that weakens a protection for a while, as a person has asked for word by word. Reads, and changes nothing. */
export async function planGuarded(
  id: string,
  { guarded, minutes }: GuardedRequest,
  host: Host,
  places: Places,
  signal: AbortSignal,
): Promise<GuardedPlan> {
  const settings = diagnoseRequestSchema.parse({ only: ['config', 'project'] });
  const result = await runSession(settings, { host, signal, emit: () => undefined });
  const context = await repairContextOf(result, host);
  const { name, value } = GUARDED_CHANGES[guarded];
  const now = futureSetting(context, name);
  if (now.value === value) return { refused: 'in-force' };
  const made = settingEdits(context, name, value);
  // What was there goes into the journal as it is shown, to be found again when the time is over.
  if (made === null || hideSecrets(now.value) !== now.value) return { refused: 'unsupported' };
  const before = now.source === 'default' || now.source === 'goroot' ? null : now.value;
  const edits = await Promise.all(made.edits.map((edit) => plannedEdit(edit, host, places, context)));
  const remedial = { ...made, params: { minutes, before } };
  const draft: Draft = { remedy: `config/${guarded}`, risk: 'guarded', remedial, fixes: [], chosen: true };
  const item = await toItem('item-1', draft, edits, host, undefined);
  const planned = edits.map(({ edit, before: fingerprint, what }) => ({ edit, fingerprint, what }));
  const plan = { id, run: result.id, items: [item], manual: [] };
  return {
    made: { plan, edits: new Map([[item.id, planned]]), sets: new Map(), stale: [], minutes },
    diagnosed: { request: diagnoseRequestSchema.parse({}), result, host },
  };
}
