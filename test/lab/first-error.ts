import { predictGoDownload } from '../../shared/diagnosis/predict/go-download.ts';
import { summarise } from '../../shared/diagnosis/situation.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { withoutVolatile } from '../../shared/go/go-wording.ts';
import { home } from './plan/client.ts';

/** A line of a world's `go`, and the one that was predicted from what the doctor saw; '' for none. */
export interface PredictedLine {
  readonly printed: string;
  readonly predicted: string;
}

/**
 * Compares the first error line of `go mod download`, of a module or in a project, with the prediction, ports and times of this
 * run left out.
 */
export function predictedLine(
  goPrinted: string,
  findings: readonly Finding[],
  module: string | 'project',
): PredictedLine {
  const [path = '', version = ''] = module.split('@');
  const asked = module === 'project' ? 'project' : { path, version };
  const prediction = predictGoDownload(summarise(findings), asked);
  const predicted = prediction && 'line' in prediction ? prediction.line : '';
  // `go` has run in a copy of the home.
  const printed = firstError(goPrinted).replaceAll(`${home}.proof/`, `${home}/`);
  return { printed: comparable(printed), predicted: comparable(predicted) };
}

/** Reports hide the account of an address, so that both do here. */
function comparable(line: string): string {
  return withoutVolatile(line).replace(/:\/\/[^/@\s"]+@/gu, '://***@');
}

/** The first line that is neither progress, nor a notice of what is passed over, nor the echo (`-> `) of an archive that cannot be unpacked. Source: modfetch/fetch.go (unzip). */
function firstError(text: string): string {
  const ofProgress =
    /^$|^go: (?:downloading|finding|extracting) |^go: (?:dropping|ignoring) requirement on excluded |^-> /u;
  return text.split('\n').find((line) => !ofProgress.test(line)) ?? '';
}
