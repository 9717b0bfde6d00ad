import { parseGoproxy } from './goproxy-list.ts';
import { type ProxyAnswer, walkGoproxy } from './goproxy-walk.ts';
import { predictSumdb } from './predict-sumdb.ts';
import { type ProxyFile, proxyFileUrl } from './request-url.ts';
import { type DownloadQuestion, proxyAnswer, wordAnswer } from './server-answer.ts';

/** What becomes of it. `line` is the first line of the error, as `go` prints it. */
export type DownloadPrediction = { succeeds: true } | { line: string } | { hangs: string };

/**
 * Returns the outcome of a download of one module, request by request as `go` makes them.
 * Source: cmd/go/internal/modfetch (Lookup, proxyRepo, checkMod, checkModSum), web (HTTPError).
 */
export function predictDownload(question: DownloadQuestion): DownloadPrediction {
  const name = `${question.module}@${question.version}`;
  const list = parseGoproxy(question.goproxy, { windows: question.windows === true });
  // A list that does not parse stops private modules too.
  if (list.error !== undefined) return { line: `go: ${name}: ${list.error.message}` };
  const files: ProxyFile['file'][] = question.first === 'info' ? ['info', 'mod', 'zip'] : ['mod', 'info', 'zip'];
  for (const file of files) {
    // Every entry's go.mod is verified at once: what does not verify counts as a failure of the entry.
    const verify = file === 'mod' && !question.checksumKnown;
    const unverified = verify ? predictSumdb(question, `${name}/go.mod`) : undefined;
    const failed = predictFile(question, { file, version: question.version } as ProxyFile, unverified);
    if (failed === undefined) continue;
    if ('hangs' in failed) return failed;
    // `off` alone does not name the module when only the zip is missing.
    return { line: file === 'zip' && failed.text === OFF ? `go: ${OFF}` : `go: ${name}: ${failed.text}` };
  }
  return { succeeds: true };
}

const OFF = 'module lookup disabled by GOPROXY=off';

type Failed = { text: string } | { hangs: string } | undefined;

function predictFile(question: DownloadQuestion, file: ProxyFile, unverified: Failed): Failed {
  const list = question.isPrivate === true ? 'direct' : question.goproxy;
  const { entries } = parseGoproxy(list, { windows: question.windows === true });
  const asked = entries.map((entry) => {
    if (entry.kind === 'off' || entry.kind === 'direct') return undefined;
    const request = proxyFileUrl(entry.url, question.module, file);
    return 'url' in request ? { url: request.url, answer: question.ask(request.url) } : undefined;
  });
  const served =
    unverified === undefined
      ? { status: 200 }
      : 'hangs' in unverified
        ? ({ hangs: true } as const)
        : { failure: 'unverified' };
  const answers = entries.map((entry, i): ProxyAnswer | undefined => {
    const answer = entry.kind === 'direct' ? directAnswer(question) : proxyAnswer(asked[i]?.answer);
    return answer !== undefined && 'status' in answer && answer.status === 200 ? served : answer;
  });
  const walk = walkGoproxy(entries, answers);
  if (walk.hangs !== null)
    return unverified !== undefined && 'hangs' in unverified ? unverified : { hangs: asked[walk.hangs]?.url ?? '' };
  if (walk.printed === null) return undefined;
  const entry = entries[walk.printed];
  const answer = answers[walk.printed];
  if (unverified !== undefined && 'text' in unverified && answer === served)
    return { text: `verifying go.mod: ${unverified.text}` };
  if (entry?.kind === 'off') return { text: OFF };
  if (entry?.kind === 'direct') return { text: question.direct ?? '' };
  return { text: wordAnswer(asked[walk.printed]?.url ?? '', asked[walk.printed]?.answer, entry?.url ?? '') };
}

function directAnswer({ direct }: DownloadQuestion): ProxyAnswer {
  return direct === undefined ? { status: 200 } : { failure: direct };
}
