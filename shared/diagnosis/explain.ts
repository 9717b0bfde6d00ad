import type { Cause, CauseDraft } from '../domain/cause.ts';
import { CERTAINTIES } from '../domain/cause.ts';
import type { Finding } from '../domain/finding.ts';
import { type Layer, layerRank } from '../domain/layer.ts';
import type { Verdict } from '../domain/verdict.ts';
import { causesFromText } from './causes-from-text.ts';
import type { AnyCause, Params } from './define-cause.ts';
import { goMessageFor } from './go-message.ts';
import { unaskedPrograms } from './origin-view.ts';
import { type Situation, summarise } from './situation.ts';

/** What is made of the findings: the verdict, the root causes in order, and what stayed open. */
export interface Diagnosis {
  readonly verdict: Verdict;
  readonly causes: readonly Cause[];
  /** Codes of what could not be decided; texts in `shared/text/undecided.ts`. */
  readonly undecided: readonly string[];
  readonly situation: Situation;
}

interface Candidate extends CauseDraft<Params> {
  readonly code: string;
  readonly layer: Layer;
  readonly order: number;
}

/** Layers whose failures are disproved when the real `go` has just fetched everything through them. */
const DISPROVED_BY_SUCCESS: readonly Layer[] = ['proxy', 'net', 'firewall', 'dns', 'tcp', 'tls', 'http', 'sumdb'];

/**
 * Explains findings: every rule is asked, the lowest failing layer of a target is the culprit, whatever lies above it becomes
 * its consequence. Pure. Source of the order: contract "Order of causes".
 */
export function explain(findings: readonly Finding[], registry: Readonly<Record<string, AnyCause>>): Diagnosis {
  const situation = summarise(findings);
  const candidates = Object.entries(registry).flatMap(([code, cause]) =>
    cause
      .find(situation)
      .map((draft) => tempered({ ...draft, code, layer: cause.layer, order: cause.order ?? 50 }, situation)),
  );
  const rooted = withoutConsequences(candidates.sort(byBlame));
  const hinted = rooted.some((c) => c.severity === 'error') ? [] : causesFromText(situation);
  const causes = [...rooted, ...hinted].sort(byOrder).map((candidate) => toCause(candidate, situation));
  return { verdict: verdictOf(causes, situation), causes, undecided: openQuestions(causes, situation), situation };
}

/** What the real `go` has just done outweighs what a probe inferred: a fault that it got past is at most a remark. */
function tempered(candidate: Candidate, { goWorks }: Situation): Candidate {
  if (!goWorks || candidate.severity === 'warning' || !DISPROVED_BY_SUCCESS.includes(candidate.layer)) return candidate;
  return { ...candidate, severity: 'warning', certainty: 'possible' };
}

function byBlame(a: Candidate, b: Candidate): number {
  return layerRank(a.layer) - layerRank(b.layer) || a.order - b.order;
}

/** Errors, then warnings, then what is only worth knowing. */
function weight({ severity, advisory }: Candidate): number {
  return severity === 'error' ? 0 : advisory ? 2 : 1;
}

function byOrder(a: Candidate, b: Candidate): number {
  return weight(a) - weight(b) || byBlame(a, b) || CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty);
}

/**
 * Goes up the layers. A candidate about a target that a lower one has claimed is a consequence of that one; the same holds
 * for a second candidate about the same subject with the same code.
 */
function withoutConsequences(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const claimed = kept.findIndex((root) => claims(root, candidate));
    const root = kept[claimed];
    if (!root) kept.push(candidate);
    else kept[claimed] = { ...root, explains: [...new Set([...root.explains, ...candidate.explains])] };
  }
  return kept;
}

function claims(root: Candidate, other: Candidate): boolean {
  if (root.code === other.code && root.subject === other.subject) return true;
  if (!other.targets || other.targets.length === 0) return false;
  return other.targets.every((target) => root.targets?.includes(target) ?? false);
}

function toCause({ order: _order, ...candidate }: Candidate, situation: Situation): Cause {
  return { ...candidate, ...goMessageFor(candidate, situation) };
}

function verdictOf(causes: readonly Cause[], { goWorks }: Situation): Verdict {
  if (causes.some((c) => c.severity === 'error')) return 'broken';
  if (!goWorks) return 'incomplete';
  return causes.some((c) => !c.advisory) ? 'degraded' : 'healthy';
}

/** From the first packet to the answer of a mirror, in milliseconds: as long as this only a slow line takes. */
const SLOW_MS = 3000;

/** Does the mirror that `go` comes to answer well, and only slowly? A request that hangs says something else. */
function isSlow({ views, walk, download }: Situation): boolean {
  const view = views.find(({ target }) => target.entry !== undefined && target.entry === walk.served);
  if (!view?.works || download?.params.hangingUrl !== undefined) return false;
  const steps = [view.lookup, view.tcp[0], view.tls[0], view.http];
  return steps.reduce((sum, step) => sum + (step?.params.ms ?? 0), 0) > SLOW_MS;
}

function openQuestions(causes: readonly Cause[], situation: Situation): readonly string[] {
  const { goWorks, download } = situation;
  if (goWorks || causes.some((c) => c.severity === 'error')) return [];
  if (!download) return ['go-not-run'];
  if (unaskedPrograms(situation).length > 0) return ['account-program-not-run'];
  if (download.params.exitCode !== null) return ['go-failed-unexplained'];
  return [isSlow(situation) ? 'go-slow' : 'go-not-finished'];
}
