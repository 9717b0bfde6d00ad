import type { GoproxyEntry } from './goproxy-list.ts';

/**
 * What one entry of the list answers to the same request:
 * - `status`: the final HTTP status after redirects; 200 serves, 404 and 410 mean "not here"
 * - `failure`: any other failure (network, TLS, unusable content), as a word of the failure vocabulary
 * - `hangs`: accepts the request and never answers; `go` sets no limit, so the walk ends there whatever the separator
 */
export type ProxyAnswer = { status: number } | { failure: string } | { hangs: true };

/** Why an entry serves, passes on, ends the walk or is never asked. */
export type WalkReason =
  | 'answers'
  | 'not-found'
  | 'error-passed-on'
  | 'error-ends-list'
  | 'last-entry'
  | 'hangs'
  | 'off'
  | 'served-before'
  | 'stopped-before';

/** One entry as `go` meets it. */
export interface WalkStep {
  entry: string;
  separator: GoproxyEntry['separator'];
  /** Whether the entry would serve if `go` came to it. */
  wouldServe: boolean;
  status: 'serves' | 'next' | 'stops' | 'not-reached';
  why: WalkReason;
}

/** The walk over a whole list. Indexes count from 0 in `steps`. */
export interface Walk {
  steps: WalkStep[];
  /** The entry that serves, null when none does. */
  served: number | null;
  /** The entry whose error `go` prints, null when one serves or one hangs. */
  printed: number | null;
  /** The entry at which `go` waits forever, null when none. */
  hangs: number | null;
}

// TryProxies ranks errors: direct > proxy error other than not-exist > not-exist; within a rank the last one wins.
const RANK = { notExist: 0, proxy: 1, direct: 2 } as const;

/**
 * Returns how `go` walks the list for one request of a module that is not private. `answers` runs parallel to
 * `entries`; `off` needs no answer. Source: cmd/go/internal/modfetch/proxy.go (TryProxies).
 */
export function walkGoproxy(entries: readonly GoproxyEntry[], answers: readonly (ProxyAnswer | undefined)[]): Walk {
  const walk: Walk = { steps: [], served: null, printed: null, hangs: null };
  let bestRank: number = RANK.notExist;
  let ended = false;
  for (const [index, entry] of entries.entries()) {
    const answer = entry.kind === 'off' ? undefined : answers[index];
    const verdict = judge(entry, answer, index === entries.length - 1);
    const wouldServe = verdict.status === 'serves';
    if (ended) {
      const why = walk.served === null ? 'stopped-before' : 'served-before';
      walk.steps.push({ entry: entry.raw, separator: entry.separator, wouldServe, status: 'not-reached', why });
      continue;
    }
    walk.steps.push({
      entry: entry.raw,
      separator: entry.separator,
      wouldServe,
      status: verdict.status,
      why: verdict.why,
    });
    if (verdict.why === 'hangs') walk.hangs = index;
    else if (wouldServe) walk.served = index;
    else if (entry.kind === 'direct' || isProxyError(entry, answer) || bestRank === RANK.notExist) {
      walk.printed = index;
      bestRank = entry.kind === 'direct' ? RANK.direct : isProxyError(entry, answer) ? RANK.proxy : bestRank;
    }
    ended = verdict.status !== 'next';
  }
  if (walk.served !== null || walk.hangs !== null) walk.printed = null;
  return walk;
}

function judge(entry: GoproxyEntry, answer: ProxyAnswer | undefined, last: boolean): Pick<WalkStep, 'status' | 'why'> {
  if (entry.kind === 'off') return { status: 'stops', why: 'off' };
  if (answer !== undefined && 'hangs' in answer) return { status: 'stops', why: 'hangs' };
  if (answer !== undefined && 'status' in answer && answer.status === 200) return { status: 'serves', why: 'answers' };
  if (last) return { status: 'stops', why: 'last-entry' };
  if (!isProxyError(entry, answer)) return { status: 'next', why: 'not-found' };
  return entry.separator === '|'
    ? { status: 'next', why: 'error-passed-on' }
    : { status: 'stops', why: 'error-ends-list' };
}

// errProxyOff is equivalent to not-exist; so are HTTP 404 and 410. A missing answer counts as a failure.
function isProxyError(entry: GoproxyEntry, answer: ProxyAnswer | undefined): boolean {
  if (entry.kind === 'off') return false;
  return answer === undefined || !('status' in answer) || (answer.status !== 404 && answer.status !== 410);
}
