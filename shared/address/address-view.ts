import type { FailureWord } from '../domain/failure.ts';
import { FindingIndex } from '../domain/finding.ts';
import type { SessionState } from '../domain/session.ts';
import { PHASES, type Phase, type TargetReport } from '../domain/target-report.ts';

/** How an address came off. `answers`: every layer is passed, whatever the server had to say. */
export interface AddressView {
  readonly target: TargetReport;
  readonly outcome: 'waiting' | 'answers' | 'module-proxy' | 'fails';
  /** Where it broke, and how. */
  readonly failure: { readonly phase: Phase; readonly word: FailureWord } | null;
  /** Status of the answer to HEAD, else to GET. */
  readonly status: number | null;
  /** Addresses that the name resolved to. */
  readonly addresses: readonly string[];
}

/** Every address of a run in the order in which it was asked for; proxies on the way come first. */
export function addressViews(session: SessionState): readonly AddressView[] {
  const findings = session.result?.findings ?? session.findings;
  const index = new FindingIndex(findings);
  const ended = session.result !== null;
  return session.targets.map((target) => viewOf(target, index, ended));
}

function viewOf(target: TargetReport, index: FindingIndex, ended: boolean): AddressView {
  const phase = PHASES.find((name) => target.phases[name].failure !== undefined);
  const word = phase && target.phases[phase].failure;
  const failure = phase && word ? { phase, word } : null;
  const replies = index.about('http.reply', target.id);
  const head = replies.find(({ params }) => params.method === 'HEAD' && params.status !== undefined);
  const get = replies.find(({ params }) => params.purpose === 'protocol' && params.status !== undefined);
  const status = (head ?? get)?.params.status ?? null;
  const speaks = get?.outcome === 'ok' && get.params.body !== 'html';
  const lookup = index.about('dns.lookup', target.id)[0];
  const reached = status !== null || (target.role === 'proxy' && target.verdict === 'ok');
  const outcome = failure ? 'fails' : reached ? (speaks ? 'module-proxy' : 'answers') : ended ? 'fails' : 'waiting';
  return {
    target,
    outcome,
    failure,
    status,
    addresses: [...(lookup?.params.a.addresses ?? []), ...(lookup?.params.aaaa.addresses ?? [])],
  };
}
