import { type DownloadPrediction, predictDownload } from './predict-download.ts';
import { predictStart, type StartQuestion, selectToolchain } from './predict-start.ts';
import { predictToolchain } from './predict-toolchain.ts';
import type { DownloadQuestion } from './server-answer.ts';

/** A toolchain that settings or a go.mod want instead of the running one. */
export interface WantedToolchain {
  /** As in `go1.99.0`. */
  readonly toolchain: string;
  readonly goos: string;
  readonly goarch: string;
  /** GOTOOLCHAIN forbids to fetch it. */
  readonly pathOnly: boolean;
  /** It is in PATH or in the module cache. */
  readonly here: boolean;
}

/** All that decides about `go mod download` of one module. */
export interface GoQuestion {
  readonly start: StartQuestion;
  readonly wanted?: WantedToolchain;
  readonly download: DownloadQuestion;
  /** What becomes of a project, where that is downloaded and no single module. */
  readonly rest?: () => DownloadPrediction | undefined;
}

/**
 * Returns what `go mod download MODULE@VERSION` comes to, from its start to its end; undefined where a toolchain is wanted and
 * nobody has looked for it.
 */
export function predictGo({ start, wanted, download, rest }: GoQuestion): DownloadPrediction | undefined {
  const choice = selectToolchain(start);
  if (choice?.kind === 'error') return { line: `go: ${choice.message}` };
  if (choice?.kind === 'switch' && !wanted) return undefined;
  if (wanted && !wanted.here) {
    // What is known of the module says nothing of a toolchain.
    const { direct: _direct, isPrivate: _isPrivate, cached: _cached, unkept: _unkept, ...network } = download;
    const fetched = predictToolchain({ ...network, ...wanted });
    if (!('succeeds' in fetched)) return fetched;
  }
  const stopped = predictStart(start);
  if (stopped !== undefined) return { line: stopped };
  return rest ? rest() : predictDownload(download);
}
