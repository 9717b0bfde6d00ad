import type { CauseDraft } from '../domain/cause.ts';
import type { Finding } from '../domain/finding.ts';
import { aboutTarget, failingAt, othersThatPass } from './failing-targets.ts';
import { evidenceOf, type PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/** One mirror whose answers `go` cannot use, with what every cause about it shares. */
export interface HttpFailure {
  readonly view: PathView;
  readonly reply: Finding<'http.reply'>['params'];
  /** The host that redirects led to, or undefined where the mirror itself answered. */
  readonly redirectHost: string | undefined;
  readonly draft: Omit<CauseDraft<never>, 'params'>;
}

/** Mirrors on the path of `go` that fail at HTTP. Confirmed where another mirror answers the same question well. */
export function httpFailures(situation: Situation): readonly HttpFailure[] {
  return failingAt(situation, 'http').flatMap(({ view, severity }) => {
    const reply = view.http?.params;
    if (!reply) return [];
    const controls = othersThatPass(situation, view, 'http');
    const last = hostOf(reply.hops?.at(-1));
    const draft = {
      ...aboutTarget(view, severity),
      certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
      ...(reply.failure ? { because: reply.failure } : {}),
      evidence: evidenceOf([view.http]),
      controls,
    };
    return [{ view, reply, redirectHost: last === view.target.host ? undefined : last, draft }];
  });
}

/** The host of an http or https address, lower case, with its port if that is not the default. */
export function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/iu.exec(url ?? '')?.[1]?.toLowerCase();
}
