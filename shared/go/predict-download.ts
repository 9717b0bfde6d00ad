import { parseGoproxy } from './goproxy-list.ts';
import { type FileFailure, type FileOutcome, predictFile } from './predict-file.ts';
import { predictSumdb } from './predict-sumdb.ts';
import type { DownloadQuestion } from './server-answer.ts';

/** What becomes of it. `line` is the first line of the error, as `go` prints it. */
export type DownloadPrediction = { succeeds: true } | { line: string } | { hangs: string };

/** What becomes of one step of many at the same time: `stops` is the line with which `go` ends at once. */
export type StepPrediction = DownloadPrediction | { stops: string };

/** Who asks: the command line, or the list of modules that go.mod comes to. */
type Asker = 'by-name' | 'from-list';

/**
 * Returns the outcome of a download of one module by its name, request by request as `go` makes them.
 * Source: cmd/go/internal/modcmd/download.go, modfetch (InfoFile, GoMod, DownloadZip, checkModSum), Go 1.26.
 */
export function predictDownload(question: DownloadQuestion): DownloadPrediction {
  return ended(predictFiles(question, 'by-name'));
}

/** The same for one step: what ends it is what is printed. */
export function ended(step: StepPrediction): DownloadPrediction {
  return 'stops' in step ? { line: step.stops } : step;
}

/** Returns the outcome of all files of a module, for who asks for it. */
export function predictFiles(question: DownloadQuestion, asker: Asker): StepPrediction {
  const name = `${question.module}@${question.version}`;
  const list = parseGoproxy(question.goproxy, { windows: question.windows === true });
  // A list that does not parse stops private modules too.
  if (list.error !== undefined) return { line: `go: ${asker === 'by-name' ? `${name}: ` : ''}${list.error.message}` };
  for (const file of ['info', 'mod', 'zip'] as const) {
    const outcome = fetchFile(question, file);
    if ('stops' in outcome || 'hangs' in outcome) return outcome;
    if ('text' in outcome) {
      const named = outcome.unnamed !== true || (file === 'info' && asker === 'by-name');
      return { line: `go: ${named ? `${name}: ` : ''}${outcome.text}` };
    }
    const stray = strayFile(outcome);
    if (stray !== undefined) return { line: `go: zip for ${name} has unexpected file ${stray}` };
    const unkept = file === 'mod' ? undefined : question.unkept?.[file];
    if (unkept !== undefined) return { line: unkept };
    if (file === 'info' && question.cacheProblem !== undefined) return withoutCache(question, question.cacheProblem);
  }
  return question.checksumKnown === 'go.mod' ? verifyZip(question, name) : { succeeds: true };
}

/** Returns the outcome of reading a module's go.mod, for the modules that it requires. Source: cmd/go/internal/modload/buildlist.go. */
export function predictGoMod(question: DownloadQuestion): StepPrediction {
  const name = `${question.module}@${question.version}`;
  const list = parseGoproxy(question.goproxy, { windows: question.windows === true });
  if (list.error !== undefined) return { line: `go: ${name}: ${list.error.message}` };
  const outcome = fetchFile(question, 'mod');
  if ('stops' in outcome || 'hangs' in outcome) return outcome;
  if ('text' in outcome) return { line: `go: ${name}: ${outcome.text}` };
  return question.unkept?.mod === undefined ? { succeeds: true } : { line: question.unkept.mod };
}

/** The archive is looked up where the database was not needed for the go.mod. */
function verifyZip(question: DownloadQuestion, name: string): StepPrediction {
  const unverified = predictSumdb(question, name);
  if (unverified === undefined) return { succeeds: true };
  return 'text' in unverified ? { line: `go: ${name}: verifying module: ${unverified.text}` } : unverified;
}

/** The folder is looked at when the .info has come; by then the go.mod was asked for as well, and only what ends `go` counts. */
function withoutCache(question: DownloadQuestion, problem: string): StepPrediction {
  const mod = fetchFile(question, 'mod');
  return 'stops' in mod || 'hangs' in mod ? mod : { line: `go: ${problem}` };
}

function fetchFile(question: DownloadQuestion, file: 'info' | 'mod' | 'zip'): FileOutcome {
  // Every entry's go.mod is verified at once: what does not verify counts as a failure of the entry.
  const unverified =
    file === 'mod' && question.checksumKnown === false
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
