import { compareGoVersions, isLanguageVersion, versionOfToolchain } from './go-version.ts';
import { parseGoproxy } from './goproxy-list.ts';
import { toolchainModuleVersion } from './gotoolchain.ts';
import { type DownloadPrediction, strayFile } from './predict-download.ts';
import { predictFile } from './predict-file.ts';
import { predictSumdb } from './predict-sumdb.ts';
import type { DownloadQuestion } from './server-answer.ts';

/** The module that toolchains are. */
export const TOOLCHAIN_MODULE = 'golang.org/toolchain';

/** What decides whether another toolchain takes over. */
export interface ToolchainQuestion
  extends Pick<
    DownloadQuestion,
    'goproxy' | 'gosumdb' | 'ask' | 'goauth' | 'windows' | 'rememberedHead' | 'cacheProblem'
  > {
  /** As in `go1.99.0`. */
  toolchain: string;
  goos: string;
  goarch: string;
  /** Nothing of that name was found in PATH; `pathOnly`: and nothing else is tried. */
  pathOnly: boolean;
}

/**
 * Returns what becomes of a switch to a toolchain that is neither in PATH nor in the cache. All lines have the `go: ` of the log
 * in front, also those that have one of their own. Source: cmd/go/internal/toolchain/select.go (Exec), modfetch/fetch.go
 * (Download), modfetch/sumdb.go (useSumDB: a toolchain is verified whatever GOSUMDB and GONOSUMDB say).
 */
export function predictToolchain(question: ToolchainQuestion): DownloadPrediction {
  const { toolchain, goos, goarch, goproxy, cacheProblem } = question;
  if (question.pathOnly) return { line: `go: cannot find "${toolchain}" in PATH` };
  if (cacheProblem !== undefined) return { line: `go: go: ${cacheProblem}` };
  const list = parseGoproxy(goproxy, { windows: question.windows === true });
  if (list.error !== undefined) return { line: `go: download ${toolchain}: ${list.error.message}` };
  const version = toolchainModuleVersion(toolchain, goos, goarch);
  const name = `${TOOLCHAIN_MODULE}@${version}`;
  const module: DownloadQuestion = {
    ...question,
    module: TOOLCHAIN_MODULE,
    version,
    checksumKnown: false,
  };
  const outcome = predictFile(module, { file: 'zip', version });
  if ('stops' in outcome) return { line: `go: ${outcome.stops}` };
  if ('hangs' in outcome) return outcome;
  if ('text' in outcome) {
    if (outcome.notFound === true) return { line: `go: ${notAvailable(question)}` };
    const about = outcome.unnamed === true ? '' : `${name}: `;
    return { line: `go: download ${toolchain}: ${about}${outcome.text}` };
  }
  const stray = strayFile(outcome);
  if (stray !== undefined) return { line: `go: download ${toolchain}: zip for ${name} has unexpected file ${stray}` };
  // Nothing signs a single folder of files.
  if (list.entries.length === 1 && list.entries[0]?.kind === 'file') return { succeeds: true };
  const unverified =
    question.gosumdb === 'off' ? { text: 'checksum database disabled by GOSUMDB=off' } : predictSumdb(module, name);
  if (unverified === undefined) return { succeeds: true };
  if ('stops' in unverified) return { line: `go: ${unverified.stops}` };
  if ('hangs' in unverified) return unverified;
  return { line: `go: download ${toolchain}: ${name}: verifying module: ${unverified.text}` };
}

function notAvailable({ toolchain, goos, goarch }: ToolchainQuestion): string {
  const version = versionOfToolchain(toolchain);
  return isLanguageVersion(version) && compareGoVersions(version, '1.21') >= 0
    ? `invalid toolchain: ${toolchain} is a language version but not a toolchain version (${toolchain}.x)`
    : `download ${toolchain} for ${goos}/${goarch}: toolchain not available`;
}
