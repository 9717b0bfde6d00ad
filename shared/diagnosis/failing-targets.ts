import type { CauseDraft, Severity } from '../domain/cause.ts';
import { targetSubject } from '../domain/target.ts';
import type { PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/**
 * Targets on the path of `go` whose lowest failure is on this layer, with the weight it has: an error where `go` stops,
 * a warning where it passes by. Targets that `go` never comes to are left out: their faults are nobody's problem.
 */
export function failingAt(
  situation: Situation,
  layer: PathView['failedAt'],
  roles: readonly string[] = ['mirror'],
): readonly { readonly view: PathView; readonly severity: Severity }[] {
  return situation.views
    .filter((view) => view.failedAt === layer && roles.includes(view.target.role))
    .flatMap((view) => {
      const impact = situation.impactOf(view);
      if (impact === 'not-needed') return [];
      return [{ view, severity: impact === 'stops' ? ('error' as const) : ('warning' as const) }];
    });
}

/** The parts of a draft that every cause about a target shares. */
export function aboutTarget(
  view: PathView,
  severity: Severity,
): Pick<CauseDraft<never>, 'subject' | 'severity' | 'targets' | 'explains'> {
  return { subject: targetSubject(view.target), severity, targets: [view.target.id], explains: view.findings };
}

/** Names of other targets that got as far as this layer: what could have said that everything is broken, not one host. */
export function othersThatPass(
  situation: Situation,
  view: PathView,
  layer: 'dns' | 'tcp' | 'tls' | 'http',
): readonly string[] {
  return situation.views
    .filter((other) => other.target.host !== view.target.host && passed(other, layer))
    .map((other) => other.target.host);
}

function passed(view: PathView, layer: 'dns' | 'tcp' | 'tls' | 'http'): boolean {
  if (layer === 'dns') return view.lookup?.outcome === 'ok';
  if (layer === 'tcp') return view.tcp.some((f) => f.outcome === 'ok');
  if (layer === 'tls') return view.tls.some((f) => f.outcome === 'ok');
  return view.http?.outcome === 'ok';
}
