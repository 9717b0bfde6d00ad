import type { FailureWord } from '../../shared/domain/failure.ts';
import type { FindingDraft, JudgementDraft } from '../../shared/domain/finding.ts';
import type { HttpReply } from '../host/network.ts';
import type { Attempted } from './attempts.ts';
import { failureOf, type ProbeContext, type Recorded, valueOf } from './probe.ts';
import { hostTarget, reach } from './reach.ts';
import { type Get, get, type Way, withoutQuery } from './way.ts';

/** As many as `go` follows. Source: net/http defaultCheckRedirect, which cmd/go/internal/web keeps. */
const MAX_REDIRECTS = 10;

/** Where a chain of redirects ended. */
export interface Followed {
  /** Addresses that the answers sent us on to, without queries: those of object stores carry signatures. */
  readonly hops: readonly string[];
  readonly result: Attempted<HttpReply>;
  /** The way to the last address failed below HTTP with this word; `result` then is the redirect that led there. */
  readonly unreachable?: FailureWord;
  /** What was seen of the hosts that answers led to. */
  readonly findings: readonly (FindingDraft | JudgementDraft)[];
}

/** Was it given up when enough was known? Then it tells nothing of the server, nor of the hosts that it led to. */
export function wasBrokenOff({ result, unreachable }: Followed): boolean {
  return unreachable === 'aborted' || failureOf(result.result)?.word === 'aborted';
}

/**
 * Follows redirects as `go` does: at most ten, and never from https to http. Source: cmd/go/internal/web/http.go
 * (checkRedirect). A redirect that is not followed is the result.
 */
export async function follow(
  context: ProbeContext,
  from: Way,
  request: Get,
  first: Attempted<HttpReply>,
): Promise<Followed> {
  const hops: string[] = [];
  const findings: (FindingDraft | JudgementDraft)[] = [];
  const tries = [...first.tries];
  let way = from;
  let at = `${from.target.url}${request.path}`;
  let last: Recorded<HttpReply> = first.result;
  while (hops.length < MAX_REDIRECTS && !context.signal.aborted) {
    const next = nextAddress(valueOf(last), at);
    if (!next) break;
    hops.push(withoutQuery(next.href));
    at = next.href;
    const reached = await wayAlong(context, way, next);
    findings.push(...reached.findings);
    if (!reached.way) {
      const result = { ...first, tries, result: last };
      // Nothing failed: it was given up when enough was known.
      const givenUp = context.enough.aborted || context.signal.aborted ? 'aborted' : 'unknown';
      return { hops, result, unreachable: reached.failure ?? givenUp, findings };
    }
    way = reached.way;
    last = await get(context, way, reached.ready, { ...request, path: `${next.pathname}${next.search}` });
    tries.push(last);
  }
  return { hops, result: { attempts: first.attempts, tries, result: last }, findings };
}

/** The address to go on to; undefined where the answer is no redirect, or one that `go` refuses. */
function nextAddress(reply: HttpReply | undefined, from: string): URL | undefined {
  const location = reply?.headers['location'];
  if (!reply || ![301, 302, 303, 307, 308].includes(reply.status) || location === undefined) return undefined;
  const next = URL.parse(location, from);
  if (next?.protocol !== 'https:' && (next?.protocol !== 'http:' || from.startsWith('https:'))) return undefined;
  return next;
}

interface Step {
  readonly way: Way | null;
  readonly ready: Way['ready'] | null;
  readonly failure?: FailureWord | undefined;
  readonly findings: readonly (FindingDraft | JudgementDraft)[];
}

async function wayAlong(context: ProbeContext, way: Way, next: URL): Promise<Step> {
  if (new URL(way.target.url).origin === next.origin)
    return { way: { ...way, target: { ...way.target, url: next.origin } }, ready: null, findings: [] };
  const reached = await reach(context, hostTarget(context, next, 'redirect'));
  const ready = reached.way?.ready ?? null;
  return { way: reached.way, ready, failure: reached.view.failure, findings: reached.findings };
}
