import type { CauseDraft } from '../domain/cause.ts';
import type { Finding, ObservationParams } from '../domain/finding.ts';
import { aboutTarget } from './failing-targets.ts';
import { everybodyHas } from './module-set.ts';
import { evidenceOf, type PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

type Purpose = ObservationParams['http.reply']['purpose'];
export type Reply = Finding<'http.reply'>;

/** A mirror that answers the first question of `go` well, with what it said to the others. */
export interface QuestionedMirror {
  readonly view: PathView;
  answer(purpose: Purpose): Reply | undefined;
  /** The parts of a draft about a bad answer. */
  draft(bad: readonly Reply[]): Omit<CauseDraft<never>, 'params' | 'severity' | 'targets'>;
}

/** Mirrors on the path of `go` that do what `go mod download` asks first: the control for everything else that they fail at. */
export function questionedMirrors(situation: Situation): readonly QuestionedMirror[] {
  return situation.views
    .filter((view) => view.target.role === 'mirror' && view.works && situation.impactOf(view) !== 'not-needed')
    .map((view) => {
      const replies = situation.findings.about('http.reply', view.target.id);
      return {
        view,
        answer: (purpose) => replies.find((f) => f.params.purpose === purpose),
        draft: (bad) => {
          const { subject } = aboutTarget(view, 'warning');
          return {
            subject,
            certainty: 'confirmed' as const,
            evidence: evidenceOf([view.http, ...bad]),
            explains: bad.map(({ id }) => id),
            controls: view.http ? [view.http.params.url] : [],
          };
        },
      };
    });
}

/** Did the server itself say so? Silence and cut connections are no word of it. */
export function saidBadly(reply: Reply | undefined): reply is Reply {
  return reply !== undefined && reply.outcome !== 'ok' && reply.params.status !== undefined;
}

/**
 * Mirrors that deny a path because of its upper-case letters: the module surely exists, since everybody has it, another mirror
 * of the list serves it, or this one serves it under the path as it is written.
 */
export function upperCaseLosers(situation: Situation): readonly (QuestionedMirror & { readonly escaped: Reply })[] {
  const mirrors = questionedMirrors(situation);
  const replies = situation.findings.of('http.reply');
  const served = replies.some(({ outcome, params }) => params.purpose === 'upper-case' && outcome === 'ok');
  return mirrors.flatMap((mirror) => {
    const escaped = mirror.answer('upper-case');
    const plain = mirror.answer('unescaped')?.params;
    const exists = served || everybodyHas(situation) || (plain?.status === 200 && plain.body === 'info');
    return saidBadly(escaped) && exists ? [{ ...mirror, escaped }] : [];
  });
}
