import type { CauseDraft } from '../domain/cause.ts';
import type { FailureWord } from '../domain/failure.ts';
import type { Finding } from '../domain/finding.ts';
import { aboutTarget, othersThatPass } from './failing-targets.ts';
import { evidenceOf, type PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/** Of `tries` so many failed, and the others went well. */
export interface Sometimes {
  readonly failed: number;
  readonly tries: number;
}

/** How a try failed: below HTTP, or with a status of the server. */
interface How {
  readonly failure?: FailureWord;
  readonly status?: number;
}

/** A mirror on the path of `go` that fails at some tries and does well at others. */
export interface UnsteadyMirror {
  readonly view: PathView;
  readonly how: How;
  readonly draft: Omit<CauseDraft<never>, 'params'>;
  readonly sometimes: Sometimes;
}

type Tried = Finding<'tcp.connect' | 'tls.handshake' | 'http.reply'>;

/**
 * Mirrors of which the same question failed and went well within one run. An error only where the real `go` failed at them;
 * the tries that went well are the control that says it is not always so.
 */
export function unsteadyMirrors(situation: Situation): readonly UnsteadyMirror[] {
  return situation.views.flatMap((view) => {
    if (view.target.role !== 'mirror' || situation.impactOf(view) === 'not-needed') return [];
    const failedHere = situation.downloadErrors.filter(({ params }) => params.text.includes(view.target.host));
    const found = triesAt(situation, view).map((tried) => mixed(tried, failedHere));
    const seen = found.find((one) => one !== null);
    if (!seen) return [];
    const { findings, how, sometimes } = seen;
    const draft = {
      ...aboutTarget(view, failedHere.length > 0 ? 'error' : 'warning'),
      certainty: situation.download && sometimes.failed > 0 ? ('confirmed' as const) : ('likely' as const),
      ...(how.failure ? { because: how.failure } : {}),
      explains: [...new Set([...view.findings, ...failedHere.map(({ id }) => id)])],
      evidence: evidenceOf(findings),
      controls: [view.target.host, ...othersThatPass(situation, view, 'http')],
    };
    return [{ view, how, draft, sometimes }];
  });
}

/** The same kind of mirror, where its tries failed with one of these words. */
export function unsteadyBy(situation: Situation, words: readonly FailureWord[]): readonly UnsteadyMirror[] {
  return unsteadyMirrors(situation).filter(({ how }) => how.failure !== undefined && words.includes(how.failure));
}

/** Tries of one and the same question, lowest layer first, as `go` meets them. */
function triesAt({ findings }: Situation, { target }: PathView): readonly (readonly Tried[])[] {
  const replies = findings
    .about('http.reply', target.id)
    .filter(
      ({ params: { method, purpose } }) => method === 'GET' && (purpose === 'protocol' || purpose === 'download'),
    );
  const files = [...new Set(replies.map(({ params }) => params.url))];
  return [
    ...findings.about('tcp.connect', target.id).map((one) => [one]),
    ...findings.about('tls.handshake', target.id).map((one) => [one]),
    ...files.map((url) => replies.filter(({ params }) => params.url === url)),
  ];
}

/** Null where all tries ended alike, and `go` did not fail at what they asked for. */
function mixed(
  tried: readonly Tried[],
  failedHere: readonly Finding<'go.download-error'>[],
): { readonly findings: readonly Finding[]; readonly how: How; readonly sometimes: Sometimes } | null {
  const counted = tried.map((f) => ({ f, failed: failedTries(f) }));
  const failed = counted.reduce((sum, one) => sum + one.failed, 0);
  const tries = tried.reduce((sum, f) => sum + f.params.attempts, 0);
  if (failed === tries) return null;
  const worst = counted.find((one) => one.failed > 0)?.f;
  if (worst) return { findings: tried, how: worst.params.unsteady ?? howOf(worst), sometimes: { failed, tries } };
  const [last] = tried;
  // What `go` failed at a moment ago is asked for three times; where that goes well it was not always so.
  const said = failedHere.find(({ params }) => 'url' in (last?.params ?? {}) && params.text.includes(urlOf(last)));
  // A status is the server's own word. A cut of a connection may be for what `go` alone sends, such as its larger hello.
  const status = said && tries >= 3 ? statusSaid(said.params.text) : null;
  return said && status ? { findings: [...tried, said], how: { status }, sometimes: { failed, tries } } : null;
}

const CUT: readonly FailureWord[] = ['connection-refused', 'connection-reset', 'connection-closed'];

/** Only what can be another way the next time: a refusal by status 404 is an answer. */
function failedTries(f: Tried): number {
  if (f.params.unsteady) return f.params.unsteady.failed;
  const { failure, status = 0 } = howOf(f);
  return f.outcome === 'fail' && (status >= 500 || (failure && CUT.includes(failure))) ? f.params.attempts : 0;
}

function howOf({ params }: Tried): How {
  const status = 'status' in params ? params.status : undefined;
  return { ...(params.failure ? { failure: params.failure } : {}), ...(status === undefined ? {} : { status }) };
}

function urlOf(f: Tried | undefined): string {
  return f && 'url' in f.params ? f.params.url : '';
}

/** The status of a server out of order that `go` tells of: `reading URL: 503 …`. Source: cmd/go/internal/web (HTTPError). */
function statusSaid(text: string): number | null {
  return Number(/: (5\d\d)\b/u.exec(text)?.[1]) || null;
}
