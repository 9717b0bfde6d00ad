import { missingOrigins, type OriginView } from './origin-view.ts';
import type { PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/** A code host that `go` or git needs and that cannot be reached over https. */
export interface BlockedHost {
  readonly view: PathView;
  readonly origins: readonly OriginView[];
}

/** Certificates that nobody trusts have a cause of their own; so have proxies. */
export function blockedHosts(situation: Situation): readonly BlockedHost[] {
  const missing = missingOrigins(situation);
  const blocked = missing.flatMap(({ ways, why }) => ways.filter((view) => isBlocked(view) && !isNowhere(view, why)));
  return [...new Set(blocked)].map((view) => ({ view, origins: missing.filter(({ ways }) => ways.includes(view)) }));
}

function isBlocked({ failedAt, failure }: PathView): boolean {
  return failedAt !== null && failedAt !== 'proxy' && failure !== 'tls-untrusted';
}

/** Where no mirror knows a module and its host does not exist, the path is wrong, and nothing is blocked. */
function isNowhere({ failedAt, failure }: PathView, why: OriginView['why']): boolean {
  return why === 'fallback' && failedAt === 'dns' && failure === 'dns-no-such-host';
}
