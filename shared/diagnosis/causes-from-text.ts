import type { CauseDraft } from '../domain/cause.ts';
import { LAYERS, type Layer } from '../domain/layer.ts';
import type { Params } from './define-cause.ts';
import { unaskedPrograms } from './origin-view.ts';
import { evidenceOf } from './path-view.ts';
import type { Situation } from './situation.ts';

type Hinted = CauseDraft<Params> & { readonly code: string; readonly layer: Layer; readonly order: number };

/**
 * Where no rule explains why the real `go` failed, what its own words point to. Never more than `likely`: a text names a
 * symptom, and the same text hides different causes.
 */
export function causesFromText(situation: Situation): readonly Hinted[] {
  const { downloadErrors, goWorks } = situation;
  if (goWorks) return [];
  // Where a program that is not run here may sign in, a missing account is no news.
  const unasked = unaskedPrograms(situation);
  const open = ({ params }: (typeof downloadErrors)[number]) =>
    unasked.some(({ module, subject }) => params.module === module || params.text.includes(subject));
  const hints = downloadErrors
    .filter((finding) => !open(finding) && !onItsWay(situation, finding.params.text))
    .flatMap((finding) => finding.params.hints.map((hint) => ({ finding, ...hint })));
  const unique = new Map(hints.map((h) => [keyOf(h), h]));
  return [...unique].flatMap(([key, { finding, code, subject }]) => {
    const layer = LAYERS.find((l) => code.startsWith(`${l}.`));
    if (!layer || onlySlow(situation, layer, finding.params.text)) return [];
    // One broken thing makes every module fail: all those lines follow from the one cause.
    const own = hints.filter((h) => keyOf(h) === key).map((h) => h.finding);
    return [
      {
        code,
        layer,
        order: 90,
        subject: subject ?? finding.subject,
        params: { fromText: true, text: finding.params.text },
        certainty: 'likely' as const,
        severity: 'error' as const,
        evidence: evidenceOf(own),
        explains: own.map((f) => f.id),
      },
    ];
  });
}

/**
 * `go` gave up waiting for a step that was measured and went well: its limits are fixed, and a slow line goes beyond them.
 * Source: net/http DefaultTransport, TLSHandshakeTimeout.
 */
function onlySlow({ views }: Situation, layer: Layer, text: string): boolean {
  if (!['dns', 'tcp', 'tls'].includes(layer) || !/timeout/iu.test(text)) return false;
  return views.some(({ works, target }) => works && text.includes(`//${target.host}/`));
}

/**
 * A `go` that was stopped has told of an entry of GOPROXY that it passes by, on its way to one that serves: that costs time and
 * proves no failure. With `|` it passes by after any error, a handshake that nobody answers only after ten seconds a request.
 */
function onItsWay(situation: Situation, text: string): boolean {
  const { download, walk, views, impactOf } = situation;
  if (download?.params.exitCode !== null || walk.served === null) return false;
  const named = views.find(({ target }) => target.role === 'mirror' && text.includes(`//${target.host}/`));
  return named !== undefined && impactOf(named) === 'passed-by';
}

function keyOf({ code, subject }: { readonly code: string; readonly subject?: string }): string {
  return `${code} ${subject ?? ''}`;
}
