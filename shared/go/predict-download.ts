import { parseGoproxy } from './goproxy-list.ts';
import { type FileFailure, type FileOutcome, predictFile } from './predict-file.ts';
import { predictSumdb } from './predict-sumdb.ts';
import type { DownloadQuestion } from './server-answer.ts';

/** What becomes of it. `line` is the first line of the error, as `go` prints it. */
export type DownloadPrediction = { succeeds: true } | { line: string } | { hangs: string };

/**
 * Returns the outcome of a download of one module, request by request as `go` makes them.
 * Source: cmd/go/internal/modcmd/download.go, modfetch (InfoFile, GoMod, DownloadZip, checkModSum), Go 1.26.
 */
export function predictDownload(question: DownloadQuestion): DownloadPrediction {
  const name = `${question.module}@${question.version}`;
  const list = parseGoproxy(question.goproxy, { windows: question.windows === true });
  // A list that does not parse stops private modules too.
  if (list.error !== undefined) return { line: `go: ${name}: ${list.error.message}` };
  const files = question.first === 'info' ? (['info', 'mod', 'zip'] as const) : (['mod', 'info', 'zip'] as const);
  for (const file of files) {
    const outcome = fetchFile(question, file);
    if ('stops' in outcome) return { line: outcome.stops };
    if ('hangs' in outcome) return outcome;
    if ('text' in outcome) {
      const about = file !== files[0] && outcome.unnamed === true ? '' : `${name}: `;
      return { line: `go: ${about}${outcome.text}` };
    }
    const stray = strayFile(outcome);
    if (stray !== undefined) return { line: `go: zip for ${name} has unexpected file ${stray}` };
    const unkept = file === 'mod' ? undefined : question.unkept?.[file];
    if (unkept !== undefined) return { line: unkept };
    if (file === 'info' && question.cacheProblem !== undefined) return withoutCache(question, question.cacheProblem);
  }
  return { succeeds: true };
}

/** The folder is looked at when the .info has come; by then the go.mod was asked for as well, and only what ends `go` counts. */
function withoutCache(question: DownloadQuestion, problem: string): DownloadPrediction {
  const mod = fetchFile(question, 'mod');
  if ('stops' in mod) return { line: mod.stops };
  return 'hangs' in mod ? mod : { line: `go: ${problem}` };
}

function fetchFile(question: DownloadQuestion, file: 'info' | 'mod' | 'zip'): FileOutcome {
  // Every entry's go.mod is verified at once: what does not verify counts as a failure of the entry.
  const unverified =
    file === 'mod' && !question.checksumKnown
      ? predictSumdb(question, `${question.module}@${question.version}/go.mod`)
      : undefined;
  if (unverified === undefined && question.cached?.includes(file) === true) return { served: undefined };
  return predictFile(question, { file, version: question.version }, unverified);
}

/** What an archive holds beside the module; looked for before its hash. Source: cmd/go/internal/modfetch/fetch.go (downloadZip). */
export function strayFile(outcome: Exclude<FileOutcome, FileFailure>): string | undefined {
  const { served } = outcome;
  return served !== undefined && 'stray' in served ? served.stray : undefined;
}
