import { everybodyHas } from './module-set.ts';
import { missingOrigins, type OriginView } from './origin-view.ts';
import type { PathLayer, PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/** A code host that `go` or git needs and that cannot be reached over https. */
export interface BlockedHost {
  readonly view: PathView;
  /** The lowest layer on which nothing works. */
  readonly layer: PathLayer;
  readonly origins: readonly OriginView[];
}

/** Certificates that nobody trusts have a cause of their own; so have proxies. */
export function blockedHosts(situation: Situation): readonly BlockedHost[] {
  const missing = missingOrigins(situation);
  const layers = new Map<PathView, PathLayer>();
  for (const origin of missing)
    for (const view of origin.ways) {
      if (isBlocked(view)) {
        if (!isNowhere(view, origin.why)) layers.set(view, view.failedAt ?? 'tcp');
      } else if (everybodyHas(situation) && deniesAsked(view, origin)) layers.set(view, 'http');
    }
  return [...layers].map(([view, layer]) => ({
    view,
    layer,
    origins: missing.filter(({ ways }) => ways.includes(view)),
  }));
}

function isBlocked({ failedAt, failure }: PathView): boolean {
  return failedAt !== null && failedAt !== 'proxy' && failure !== 'tls-untrusted';
}

/** Where no mirror knows a module and its host does not exist, the path is wrong, and nothing is blocked. */
function isNowhere({ failedAt, failure }: PathView, why: OriginView['why']): boolean {
  return why === 'fallback' && failedAt === 'dns' && failure === 'dns-no-such-host';
}

/**
 * Who says "not found" of what everybody has is not the host itself, or lets nobody see it: so it is with `direct` alone,
 * and behind a mirror that lacked a file of it.
 */
function deniesAsked({ target }: PathView, { why, state, page, repository }: OriginView): boolean {
  const asked = repository ?? page;
  const absent = asked?.params.status === 404 || asked?.params.status === 410;
  return why !== 'private' && state === 'failed' && absent && asked.params.target === target.id;
}
