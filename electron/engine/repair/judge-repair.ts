import type { Cause } from '../../../shared/domain/cause.ts';
import type { PlanItem } from '../../../shared/domain/repair.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';

type Seen = Pick<SessionResult, 'verdict' | 'causes'>;

/** Did the check after the changes find none of the causes that this item was to cure? */
export function isCured({ fixes }: Pick<PlanItem, 'fixes'>, before: Seen, after: Seen): boolean {
  return fixes.every((ref) => {
    const was = find(before, ref);
    const is = find(after, ref);
    // Still listed, but nothing that `go` stumbles over any more: it passes by.
    return is === undefined || is.advisory === true || (was?.severity === 'error' && is.severity === 'warning');
  });
}

/** `go` fetched everything. */
export function goWorks({ verdict }: Pick<SessionResult, 'verdict'>): boolean {
  return verdict === 'healthy' || verdict === 'degraded';
}

/** It was better before: `go` worked, and now it does not. */
export function isWorse(before: Seen, after: Seen): boolean {
  return goWorks(before) && !goWorks(after);
}

/** `go` works, and nothing that this repair was about is left. */
export function isSolved(items: readonly Pick<PlanItem, 'fixes'>[], before: Seen, after: Seen): boolean {
  return goWorks(after) && items.every((item) => isCured(item, before, after));
}

function find({ causes }: Seen, { code, subject }: { code: string; subject: string }): Cause | undefined {
  return causes.find((cause) => cause.code === code && cause.subject === subject);
}
