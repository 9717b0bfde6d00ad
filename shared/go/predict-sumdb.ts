import { parseGoproxy } from './goproxy-list.ts';
import { walkGoproxy } from './goproxy-walk.ts';
import { parseGosumdb } from './gosumdb.ts';
import { escapePath, escapeVersion } from './module-path.ts';
import { type FileFailure, requestAnswer } from './predict-file.ts';
import { joinUrl } from './request-url.ts';
import { type DownloadQuestion, proxyAnswer, type ServerAnswer, wordAnswer } from './server-answer.ts';

/** Where `go` asks the checksum database, or why it does not come to that. */
export type SumdbRoute = { url: string } | FileFailure;

/**
 * Returns the base URL for lookups: the URL of GOSUMDB, else the first proxy that passes the database on, else the database
 * itself. Source: cmd/go/internal/modfetch/sumdb.go (dbDial, initBase).
 */
export function sumdbRoute(
  gosumdb: string,
  goproxy: string,
  ask: (url: string) => ServerAnswer,
  windows = false,
): SumdbRoute {
  const database = parseGosumdb(gosumdb);
  if ('off' in database) return { text: 'checksum database disabled by GOSUMDB=off' };
  if ('error' in database) return { text: database.error.message };
  if (database.url !== undefined) return { url: database.url };
  const { entries } = parseGoproxy(goproxy, { windows });
  const ownUrl = `https://${database.name}`;
  const asked = entries.map((entry) => {
    if (entry.kind === 'direct' || entry.kind === 'off') return undefined;
    const request = joinUrl(entry.url, `sumdb/${database.name}/supported`);
    return 'url' in request ? { url: request.url, answer: ask(request.url) } : undefined;
  });
  // Here `direct` and `off` both mean: not by a proxy.
  const answers = entries.map((_, i) => (asked[i] === undefined ? { status: 404 } : proxyAnswer(asked[i]?.answer)));
  const walk = walkGoproxy(entries, answers);
  if (walk.hangs !== null) {
    const { url = '', answer: last } = asked[walk.hangs] ?? {};
    return last !== undefined && 'stops' in last ? last : { hangs: url };
  }
  if (walk.served !== null) {
    const base = joinUrl(entries[walk.served]?.url ?? '', `sumdb/${database.name}`);
    return 'url' in base ? base : { text: base.message };
  }
  const printed = walk.printed === null ? undefined : asked[walk.printed];
  const { answer } = printed ?? {};
  const notFound = answer === undefined || ('status' in answer && (answer.status === 404 || answer.status === 410));
  return notFound ? { url: ownUrl } : { text: wordAnswer(printed?.url ?? '', answer) };
}

/** Returns how verifying ends, undefined when it succeeds. `name` is `module@version` or `module@version/go.mod`. */
export function predictSumdb(question: DownloadQuestion, name: string): FileFailure | undefined {
  const settings = parseGosumdb(question.gosumdb);
  if ('off' in settings) return undefined;
  if ('error' in settings) return { text: settings.error.message };
  const { rememberedHead } = question;
  if (rememberedHead !== undefined)
    return { text: `${name}: initializing sumdb.Client: reading tree note: ${rememberedHead}` };
  const ask = (url: string) => requestAnswer(question, url);
  const route = sumdbRoute(question.gosumdb, question.goproxy, ask, question.windows === true);
  if ('hangs' in route || 'stops' in route) return route;
  if ('text' in route) return { text: `${name}: ${route.text}` };
  const path = escapePath(question.module);
  const version = escapeVersion(question.version);
  if ('error' in path || 'error' in version) return undefined;
  const lookup = joinUrl(route.url, `lookup/${path.escaped}@${version.escaped}`);
  if ('message' in lookup) return { text: `${name}: ${lookup.message}` };
  const answer = ask(lookup.url);
  if ('stops' in answer) return answer;
  if ('hangs' in answer) return { hangs: lookup.url };
  if ('status' in answer && answer.status === 200) return undefined;
  const text = 'wrong' in answer ? answer.wrong : wordAnswer(lookup.url, answer);
  return { text: `${name}: ${text}` };
}
