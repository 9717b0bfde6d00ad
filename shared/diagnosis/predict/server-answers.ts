import type { ServerAnswer } from '../../go/server-answer.ts';
import { statusLine } from '../../go/status-text.ts';
import type { PathView } from '../path-view.ts';
import type { Situation } from '../situation.ts';
import { UNKNOWN, wordConnection, wordPathFailure } from './word-path-failure.ts';

type Reply = NonNullable<PathView['http']>['params'];

/**
 * What each server answers to a GET of `go`, as far as probes have seen it: the way to it first, then what it said. What was
 * not asked counts as answered well, since `go` would have told otherwise.
 */
export function answersOf(situation: Situation): (url: string) => ServerAnswer {
  return (url) => {
    const view = serverOf(situation, url);
    if (!view) return { status: 200 };
    const blocked = wordPathFailure(view, situation);
    if (blocked === 'hangs') return { hangs: true };
    if (blocked !== undefined) return { failure: blocked };
    if (/\/sumdb\/[^/]+\/supported$/u.test(url)) return supported(situation, view, url);
    if (/\/(?:lookup|tile)\//u.test(url) || url.endsWith('/latest')) return looked(situation, view);
    return fileAnswer(situation, view, url);
  };
}

/** The entry of the list that an address belongs to, or the database that was named. */
function serverOf({ views, goproxy }: Situation, url: string): PathView | undefined {
  const entry = goproxy.entries.findIndex(({ kind, url: base }) => kind === 'url' && `${url}/`.startsWith(`${base}/`));
  if (entry >= 0) return views.find(({ target }) => target.entry === entry);
  return views.find(({ target }) => target.role === 'sumdb' && `${url}/`.startsWith(`${target.url}/`));
}

function supported(situation: Situation, view: PathView, url: string): ServerAnswer {
  const reply = situation.findings
    .about('http.reply', view.target.id)
    .find((f) => f.params.purpose === 'sumdb-supported')?.params;
  return reply ? fromReply(reply, view, situation, url) : { status: 200 };
}

function looked({ findings }: Situation, { target }: PathView): ServerAnswer {
  const lookup = findings.of('sumdb.lookup').find((f) => f.params.target === target.id)?.params;
  if (!lookup || lookup.verified) return { status: 200 };
  if (lookup.status !== undefined) return { status: lookup.status, text: statusLine(lookup.status) };
  if (lookup.failure === 'timed-out') return { hangs: true };
  return lookup.problem === undefined ? { failure: UNKNOWN } : { wrong: lookup.problem };
}

/**
 * What was asked of the same address; else by file kind what the download failed at; else the first question, which says how
 * everything is answered.
 */
function fileAnswer(situation: Situation, view: PathView, url: string): ServerAnswer {
  const kind = url.slice(url.lastIndexOf('.') + 1);
  const answer = repliedTo(situation, view, url, kind);
  const stray = situation.findings.about('module.stray-file', view.target.id)[0]?.params.name;
  const unusable = kind === 'zip' && stray !== undefined && 'status' in answer && answer.status === 200;
  return unusable ? { status: 200, stray } : answer;
}

function repliedTo(situation: Situation, view: PathView, url: string, kind: string): ServerAnswer {
  const replies = situation.findings.about('http.reply', view.target.id).map((f) => f.params);
  const of = (purpose: Reply['purpose']) =>
    replies.filter((r) => r.purpose === purpose && r.method === 'GET' && r.url.endsWith(`.${kind}`)).at(-1);
  const again = replies.find((r) => r.purpose === 'toolchain' && r.url === url);
  const reply = again ?? of('download') ?? of('protocol');
  if (reply) return fromReply(reply, view, situation, url);
  const first = replies.find((r) => r.purpose === 'protocol');
  return first && first.status !== 200 ? fromReply(first, view, situation, url) : { status: 200 };
}

function fromReply(reply: Reply, view: PathView, situation: Situation, url: string): ServerAnswer {
  const { failure, status, body, hops = [], location } = reply;
  const last = hops.at(-1);
  if (reply.unreachable === true && last !== undefined) return ledAstray(last, reply, situation, url);
  const insecure = insecureTarget(reply);
  if (insecure !== undefined)
    return {
      failure: `redirected from secure URL ${hops.at(-1) ?? reply.url} to insecure URL ${insecure}`,
      url: insecure,
    };
  if (failure === 'timed-out') return { hangs: true };
  if (failure === 'http-encoding') return { cutOff: 'gzip: invalid header' };
  if (failure === 'http-truncated') return { cutOff: 'unexpected EOF' };
  if (failure !== undefined) return { failure: wordConnection(view, failure, situation) };
  if (status !== undefined && status >= 300 && status < 400 && location !== undefined)
    return { failure: 'stopped after 10 redirects', url: location };
  if (status !== undefined && status !== 200) return { status, text: statusLine(status) };
  const isInfo = url.endsWith('.info');
  if (isInfo && body === 'html') return { notJson: "invalid character '<' looking for beginning of value" };
  if (isInfo && reply.told !== undefined && reply.told !== reply.asked)
    return { wrong: `proxy returned info for version ${reply.told} instead of requested version` };
  return { status: 200 };
}

/** The host that a redirect leads to cannot be reached. The probe may have asked for another module at the same place. */
function ledAstray(last: string, asked: Reply, situation: Situation, url: string): ServerAnswer {
  const there = situation.views.find(
    ({ target }) => target.role === 'redirect' && `${last}/`.startsWith(`${target.url}/`),
  );
  const failure = there && wordPathFailure(there, situation);
  if (failure === 'hangs') return { hangs: true };
  const path = (address: string) => address.replace(/^[a-z]+:\/\/[^/]+/u, '');
  const kept = path(last).endsWith(path(asked.url));
  const led = kept ? last.slice(0, last.length - path(asked.url).length) + path(url) : last;
  return { failure: failure ?? UNKNOWN, url: led };
}

/** Where a redirect leads from https to http, which `go` refuses. Source: cmd/go/internal/web/http.go (checkRedirect). */
function insecureTarget({ status, location, url, hops = [] }: Reply): string | undefined {
  if (status === undefined || status < 300 || status >= 400 || location === undefined) return undefined;
  return (hops.at(-1) ?? url).startsWith('https:') && location.startsWith('http:') ? location : undefined;
}
