import { parseGoproxy } from '../go/goproxy-list.ts';
import { publicMirrorOf } from './catalogue.ts';
import { isUsable } from './judge-mirror.ts';
import type { ChoiceReason, MirrorChoice, MirrorReport, MirrorsReport } from './mirror-report.ts';

export interface ChoiceInputs {
  /** Best first. */
  readonly ranked: readonly MirrorReport[];
  /** GOPROXY in force. */
  readonly goproxy: string;
  readonly windows: boolean;
  /** Does sum.golang.org answer directly? */
  readonly sumdbReachable: boolean;
  /** Does its alias in China, sum.golang.google.cn? */
  readonly aliasReachable: boolean;
  /** The mirror that a person asked for: first, if it may be used at all. */
  readonly preferred?: string;
}

/** The choice that a finished comparison leads to, with another mirror in front where a person asks for it. */
export function choiceOf(
  report: Pick<MirrorsReport, 'mirrors' | 'goproxy' | 'database' | 'policyUnreadable'>,
  windows: boolean,
  preferred?: string,
): MirrorChoice {
  const choice = chooseMirrors({
    ranked: report.mirrors,
    goproxy: report.goproxy,
    windows,
    sumdbReachable: report.database.direct,
    aliasReachable: report.database.alias,
    ...(preferred === undefined ? {} : { preferred }),
  });
  const { policyUnreadable: about } = report;
  if (about === undefined) return choice;
  return { ...choice, reasons: [...choice.reasons, { reason: 'policy-unreadable', about }] };
}

/**
 * The GOPROXY list to use here, and why. The live, correct, fastest mirror first; a second one behind `|`, so that an outage
 * of the first is no outage of `go` (behind `,` only 404 and 410 pass); `direct` last. Entries of the user's own that are no
 * public mirrors stay in front with their separators: they may hold private modules that nobody else has. A company's mirrors
 * come before public ones: its administrator has decided.
 * Source: cmd/go/internal/modfetch/proxy.go (TryProxies).
 */
export function chooseMirrors(inputs: ChoiceInputs): MirrorChoice {
  const correct = inputs.ranked.filter((m) => isUsable(m.verdict));
  const company = correct.filter((m) => m.origin === 'company');
  const usable = [...company, ...correct.filter((m) => !company.includes(m) && publicMirrorOf(m.url) !== undefined)];
  const asked = inputs.ranked.find((m) => m.url === inputs.preferred && isUsable(m.verdict));
  const [first, second] = asked ? [asked, ...usable.filter((m) => m !== asked)] : usable;
  if (!first) {
    return { goproxy: null, gosumdb: null, inUse: false, reasons: [{ reason: 'nothing-right', about: '' }] };
  }
  const own = ownEntries(inputs);
  const reasons: ChoiceReason[] = own.map(({ url }) => ({ reason: 'keeps-own', about: url }));
  const best = first.origin === 'company' ? 'company-first' : 'fastest-right';
  reasons.push({ reason: asked ? 'asked-for' : best, about: first.url });
  const sumdb = sumdbFor(first, inputs);
  if (sumdb.reason) reasons.push(sumdb.reason);
  if (second) reasons.push({ reason: 'second-for-outage', about: second.url });
  reasons.push({ reason: 'direct-last', about: 'direct' });
  const head = own.map(({ url, separator }) => `${url}${separator}`).join('');
  const goproxy = `${head}${first.url}${second ? `|${second.url}` : ''},direct`;
  return { goproxy, gosumdb: sumdb.value, inUse: sameList(goproxy, inputs), reasons };
}

/** Own, private mirrors that answer correctly. A dead one in front would delay every request. */
function ownEntries({ ranked, goproxy, windows }: ChoiceInputs): readonly { url: string; separator: string }[] {
  const list = parseGoproxy(goproxy, { windows });
  if (list.error) return [];
  return list.entries.flatMap((entry) => {
    if (entry.kind !== 'url' || publicMirrorOf(entry.url) !== undefined) return [];
    const report = ranked.find((m) => m.url === entry.url.replace(/\/+$/u, ''));
    return report && isUsable(report.verdict) ? [{ url: entry.url, separator: entry.separator || ',' }] : [];
  });
}

function sumdbFor(
  first: MirrorReport,
  { sumdbReachable, aliasReachable }: ChoiceInputs,
): { readonly value: string | null; readonly reason?: ChoiceReason } {
  if (first.checks.some((c) => c.check === 'sumdb' && c.outcome === 'ok'))
    return { value: null, reason: { reason: 'passes-sumdb', about: first.url } };
  if (sumdbReachable || !aliasReachable) return { value: null };
  return { value: 'sum.golang.google.cn', reason: { reason: 'sumdb-needs-alias', about: 'sum.golang.google.cn' } };
}

function sameList(value: string, { goproxy, windows }: ChoiceInputs): boolean {
  const [a, b] = [parseGoproxy(value, { windows }), parseGoproxy(goproxy, { windows })];
  const bare = (list: typeof a) =>
    list.entries.map((e) => `${e.kind === 'url' ? e.url.replace(/\/+$/u, '') : e.kind}`).join(' ');
  return !a.error && !b.error && bare(a) === bare(b);
}
