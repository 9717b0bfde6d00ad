import { escapePath } from '../../go/module-path.ts';
import { isPseudoVersion } from '../../go/pseudo-version.ts';
import type { ServerAnswer } from '../../go/server-answer.ts';
import { statusLine } from '../../go/status-text.ts';
import { everybodyHas } from '../module-set.ts';
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
    if (/\/(?:lookup|tile)\//u.test(url) || url.endsWith('/latest')) return looked(situation, view, url);
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

function looked(situation: Situation, { target }: PathView, url: string): ServerAnswer {
  const { findings } = situation;
  const lookups = findings.of('sumdb.lookup').filter((f) => f.params.target === target.id);
  const [name = ''] = /[^/]+(?:\/[^/]+)*@[^/@]+$/u.exec(url.slice(url.indexOf('/lookup/') + '/lookup/'.length)) ?? [];
  const own = lookups.find((f) => isOf(name, f.params.module));
  // What the database does not know of one module it may know of another.
  const lookup = (own ?? lookups.find((f) => isForAll(situation, f.params.status)))?.params;
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
  const all = situation.findings.about('http.reply', view.target.id).map((f) => f.params);
  const exact = all.filter((r) => r.method === 'GET' && asEscaped(r.url) === asEscaped(url));
  const replies = all.filter((r) => modulePart(r.url) === modulePart(url) || isForAll(situation, r.status));
  const of = (purpose: Reply['purpose']) =>
    replies.filter((r) => r.purpose === purpose && r.method === 'GET' && r.url.endsWith(`.${kind}`)).at(-1);
  const reply = exact.find((r) => r.purpose === 'toolchain') ?? of('download') ?? exact.at(-1) ?? of('protocol');
  if (reply && (modulePart(reply.url) === modulePart(url) || reply.status !== 200))
    return fromReply(reply, view, situation, url);
  const listing = listed(situation, view, url) ?? deniedToGo(situation, url);
  if (listing) return listing;
  const first = reply ?? replies.find((r) => r.purpose === 'protocol');
  return first && first.status !== 200 ? fromReply(first, view, situation, url) : { status: 200 };
}

/** What a mirror lists of a module that `go` failed at. */
function listed({ findings }: Situation, { target }: PathView, url: string): ServerAnswer | undefined {
  const own = findings
    .about('module.versions', target.id)
    .find((f) => url.includes(`${modulePartOf(f.params.module)}${f.params.version}.`))?.params;
  if (!own || own.status === undefined) return undefined;
  if (isAbsence(own.status)) return { status: own.status, text: statusLine(own.status) };
  return own.listed === false && !isPseudoVersion(own.version) ? { status: 404, text: statusLine(404) } : undefined;
}

/** What was answered to the same question when the `go` of this check asked it. */
function deniedToGo({ findings }: Situation, url: string): ServerAnswer | undefined {
  const { absent = [] } = findings.of('go.download')[0]?.params ?? {};
  return absent.some((asked) => asEscaped(asked) === asEscaped(url))
    ? { status: 404, text: statusLine(404) }
    : undefined;
}

/** Is it an answer about everything? A mirror may lack one module of a project and have the others. */
function isForAll(situation: Situation, status: number | undefined): boolean {
  return status === undefined || !isAbsence(status) || everybodyHas(situation);
}

const isAbsence = (status: number) => status === 404 || status === 410;

/** The part of an address that names the module; the whole of it, where it names none. */
function modulePart(url: string): string {
  const at = url.indexOf('/@v/');
  return asEscaped(at < 0 ? url : url.slice(0, at));
}

/** Probes ask for `!burnt!sushi` as it is, `go` writes the mark as %21: the same to every server. */
function asEscaped(url: string): string {
  return url.replaceAll('%21', '!');
}

/** How an address goes on for a version of a module. */
function modulePartOf(module: string): string {
  const escaped = escapePath(module);
  return 'error' in escaped ? `/${module}/@v/` : `/${escaped.escaped.replaceAll('!', '%21')}/@v/`;
}

/** Is it the module of this lookup? */
function isOf(name: string, module: string): boolean {
  const at = module.lastIndexOf('@');
  const escaped = escapePath(module.slice(0, at));
  return 'escaped' in escaped && asEscaped(name) === `${escaped.escaped}${module.slice(at)}`;
}

function fromReply(seen: Reply, view: PathView, situation: Situation, url: string): ServerAnswer {
  const reply = asMostly(seen);
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
  if (failure === 'http-truncated') return cutOff(reply);
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

/** `go` speaks HTTP/2 where that is offered, and then names the stream. Source: net/http internal/http2 (StreamError.Error). */
function cutOff({ streamEnd }: Reply): ServerAnswer {
  if (streamEnd === 'NO_ERROR') return { status: 200 };
  const text = `stream error: stream ID ${UNKNOWN}; ${streamEnd}; received from peer`;
  return { cutOff: streamEnd === undefined ? 'unexpected EOF' : text };
}

/** What failed at most tries fails most likely for `go`, which makes one. */
function asMostly({ unsteady, ...reply }: Reply): Reply {
  if (!unsteady || unsteady.failed * 2 <= reply.attempts) return reply;
  const { failure, status } = unsteady;
  const { failure: _failure, status: _status, ...rest } = reply;
  return { ...rest, ...(status === undefined ? {} : { status }), ...(failure === undefined ? {} : { failure }) };
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
