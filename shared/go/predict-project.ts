import { type DownloadPrediction, ended, predictFiles, predictGoMod, type StepPrediction } from './predict-download.ts';
import type { DownloadQuestion } from './server-answer.ts';

/** A module that go.mod requires. */
export interface ProjectModule {
  readonly question: DownloadQuestion;
  /** The line that its go.mod comes to, once it is there; or that of the folder that takes its place. */
  readonly unusable?: string;
  /** A folder takes its place: nothing is asked for. */
  readonly inFolder?: true;
  /** go.mod excludes just this version: the line is passed over, and then missed. */
  readonly excluded?: true;
  /** Its archive has another hash than go.sum records. */
  readonly differs?: true;
}

/** What decides about `go mod download` of a project. */
export interface ProjectQuestion {
  /** go.mod lists all that is needed (Go 1.17 and later): then all go.mod files have to be there before anything else is asked. */
  readonly pruned: boolean;
  /** go.sum cannot be read. */
  readonly sumMalformed: boolean;
  /** In the order of go.mod. */
  readonly modules: readonly ProjectModule[];
}

/**
 * Returns the outcome of `go mod download` without arguments: first every go.mod, then every module. Each is done for all at
 * once; what ends `go` at once comes before what it has to wait for, and that before errors, which it prints in order.
 * Sources: cmd/go/internal/modcmd/download.go (runDownload), modload/buildlist.go (readModGraph, findError),
 * modfetch/fetch.go (checkModSum, readGoSum), Go 1.26.
 */
export function predictProject({ pruned, sumMalformed, modules }: ProjectQuestion): DownloadPrediction {
  const sorted = [...modules].sort((a, b) => (a.question.module < b.question.module ? -1 : 1));
  const graph = firstOf(sorted.map((module) => readGoMod(module, sumMalformed)));
  const waits = 'hangs' in graph || 'stops' in graph;
  if (waits || (pruned && 'line' in graph)) return ended(graph);
  const downloads = firstOf((pruned ? modules : sorted).map((module) => download(module, pruned)));
  return ended('succeeds' in downloads ? graph : downloads);
}

function readGoMod({ question, unusable, inFolder, excluded }: ProjectModule, sumMalformed: boolean): StepPrediction {
  if (excluded) return { succeeds: true };
  const read: StepPrediction = inFolder ? { succeeds: true } : predictGoMod(question);
  if (!('succeeds' in read)) return read;
  // It is looked into with the first file that has to be verified.
  if (sumMalformed && !inFolder) return { stops: 'malformed go.sum:' };
  return unusable === undefined ? read : { line: unusable };
}

function download({ question, inFolder, excluded, differs }: ProjectModule, pruned: boolean): StepPrediction {
  // Only where go.mod lists all is each line asked for by its name. Source: cmd/go/internal/modload/list.go (listModules).
  if (excluded) return pruned ? { line: `go: module ${question.module}: not a known dependency` } : { succeeds: true };
  if (inFolder) return { succeeds: true };
  const files = predictFiles(question, 'from-list');
  const { module, version } = question;
  if (differs && 'succeeds' in files) return { stops: `verifying ${module}@${version}: checksum mismatch` };
  return files;
}

function firstOf(steps: readonly StepPrediction[]): StepPrediction {
  const ending = steps.find((step) => 'stops' in step) ?? steps.find((step) => 'hangs' in step);
  return ending ?? steps.find((step) => 'line' in step) ?? { succeeds: true };
}
