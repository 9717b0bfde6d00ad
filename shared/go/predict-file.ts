import { parseGoauth } from './goauth.ts';
import { parseGoproxy } from './goproxy-list.ts';
import { type ProxyAnswer, walkGoproxy } from './goproxy-walk.ts';
import { insecureHost } from './insecure-entry.ts';
import { type ProxyFile, proxyFileUrl } from './request-url.ts';
import { type DownloadQuestion, proxyAnswer, redactUrl, type ServerAnswer, wordAnswer } from './server-answer.ts';

/**
 * Why a file does not come: `text` as it stands behind the module's name (`unnamed`: which is told with the first file only,
 * and only where the module was asked for by name or for its go.mod), `hangs` the address that never answers, `stops` the whole
 * line with which `go` ends at once, whatever the separator.
 */
export type FileFailure =
  | { text: string; notFound?: boolean; unnamed?: boolean }
  | { hangs: string }
  | { stops: string };

/** What comes of asking the list for one file: the answer that serves it (none from the origin), or the failure. */
export type FileOutcome = { served: ServerAnswer | undefined } | FileFailure;

const OFF = 'module lookup disabled by GOPROXY=off';

/**
 * Returns the answer to a GET as `go` gets it; some requests it does not even make.
 * Sources: cmd/go/internal/web/http.go (get), cmd/go/internal/auth/auth.go (runGoAuth, at the first https request).
 */
export function requestAnswer(
  { ask, goauth = '', windows = false }: Pick<DownloadQuestion, 'ask' | 'goauth' | 'windows'>,
  url: string,
): ServerAnswer {
  if (insecureHost({ raw: url, url, kind: 'url', separator: '' }) !== null)
    return { wrong: `refusing to pass credentials to insecure URL: ${redactUrl(url)}` };
  const stop = url.startsWith('https:') ? goauthStop(goauth, windows) : undefined;
  return stop ?? ask(url);
}

/** The answer that ends `go`, where GOAUTH is not what it takes. */
function goauthStop(goauth: string, windows: boolean): { stops: string } | undefined {
  const parsed = goauth === '' ? undefined : parseGoauth(goauth, { windows });
  return parsed !== undefined && 'error' in parsed ? { stops: parsed.error.message } : undefined;
}

/**
 * Returns how asking the whole list for a file ends. `unverified`: why what comes is not believed, which counts as a failure of
 * every entry that serves it. Source: cmd/go/internal/modfetch/proxy.go (TryProxies, proxyRepo).
 */
export function predictFile(question: DownloadQuestion, file: ProxyFile, unverified?: FileFailure): FileOutcome {
  const list = question.isPrivate === true ? 'direct' : question.goproxy;
  const { entries } = parseGoproxy(list, { windows: question.windows === true });
  const asked = entries.map((entry) => {
    if (entry.kind === 'direct') return { url: '', answer: originAnswer(question, file.file) };
    const request = entry.kind === 'off' ? undefined : proxyFileUrl(entry.url, question.module, file);
    return request && 'url' in request
      ? { url: request.url, answer: requestAnswer(question, request.url) }
      : { url: '', answer: undefined };
  });
  const served: ProxyAnswer =
    unverified === undefined ? { status: 200 } : 'text' in unverified ? { failure: 'unverified' } : { hangs: true };
  const answers = asked.map(({ answer }) => (serves(answer) ? served : proxyAnswer(answer)));
  const walk = walkGoproxy(entries, answers);
  const end = walk.served ?? walk.hangs ?? walk.printed ?? -1;
  const { url = '', answer } = asked[end] ?? {};
  if (walk.served !== null) return { served: answer };
  if (unverified !== undefined && answers[end] === served)
    return 'text' in unverified ? { text: `verifying go.mod: ${unverified.text}` } : unverified;
  if (answer !== undefined && 'stops' in answer) return answer;
  if (walk.hangs !== null) return { hangs: url };
  const entry = entries[end];
  if (entry?.kind === 'off') return { text: OFF, notFound: true, unnamed: true };
  const notFound = answer !== undefined && 'status' in answer && [404, 410].includes(answer.status);
  const text = wordAnswer(url, answer, entry?.url ?? '');
  return { text, notFound, unnamed: entry?.kind === 'direct' && question.direct?.named !== true };
}

function serves(answer: ServerAnswer | undefined): boolean {
  return answer !== undefined && 'status' in answer && answer.status === 200;
}

function originAnswer({ direct }: DownloadQuestion, file: ProxyFile['file']): ServerAnswer {
  if (direct === undefined) return { status: 200 };
  return { wrong: file === 'mod' ? (direct.ofMod ?? direct.text) : direct.text };
}
