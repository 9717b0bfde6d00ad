import { describeEdit } from '../../../shared/repair/describe-edit.ts';
import type { AllowResult } from '../../../shared/windows/allow-list.ts';
import type { Host } from '../../host/host.ts';
import { askAdministrator } from '../../privileged/ask-administrator.ts';
import { Journal } from '../repair/journal/journal.ts';
import { openPlaces } from '../repair/places/places.ts';
import { fingerprint } from '../repair/prepare-change.ts';
import { failureOf, Transaction } from '../repair/transaction.ts';
import type { Doable } from './allow-actions.ts';

type Outcome = AllowResult['outcome'];

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  written: 'done',
  declined: 'refused',
  'timed-out': 'timed-out',
  'may-be-made': 'may-be-made',
  'changed-since': 'changed-since',
};

/** Does one action. What opens something is journalled first, like any repair, and stands in history to be undone. */
export async function doAction({ does, shown }: Doable, host: Host, state: string | null): Promise<Outcome> {
  if ('operation' in does) return OUTCOMES[await askAdministrator(host.elevation, does.operation)] ?? 'failed';
  const { edit } = does;
  const places = openPlaces(host);
  const changes = [...describeEdit(edit, null)];
  const params = {
    ruleName: shown.ruleName,
    program: edit.place === 'rule' && edit.rule.op === 'allow' ? edit.rule.rule.program : '',
    path: edit.place === 'exclusion' ? edit.path : '',
  };
  let journal: Journal | null = null;
  try {
    const planned = { edit, fingerprint: await fingerprint(edit, places), what: changes[0]?.what ?? '' };
    journal = await Journal.open(state);
    const items = [{ remedy: does.remedy, params, scope: 'machine' as const, changes }];
    const transaction = await Transaction.begin(journal, places, { at: host.wallClock(), items });
    const failure = await transaction.apply(0, [planned]);
    await transaction.commit();
    return failure === null ? 'done' : (OUTCOMES[failure] ?? 'failed');
  } catch (error) {
    return OUTCOMES[failureOf(error)] ?? 'failed';
  } finally {
    await journal?.close();
  }
}
