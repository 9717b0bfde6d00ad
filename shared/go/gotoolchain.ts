import { compareGoVersions, isLanguageVersion, versionOfToolchain } from './go-version.ts';
import { goQuote } from './quote.ts';

/** What the choice depends on. */
export interface ToolchainQuestion {
  /** The effective GOTOOLCHAIN; '' when no layer sets it. */
  gotoolchain: string;
  /** The running `go`, as in `go1.26.8`. */
  local: string;
  /** The `go` and `toolchain` lines of go.work, else of go.mod; '' where missing. */
  goLine: string;
  toolchainLine: string;
  /** Name of that file, for the message. */
  file: string;
}

/**
 * - `local`: the running `go` does the work
 * - `switch`: another toolchain is looked for in PATH and then (unless `pathOnly`) downloaded
 * - `error`: `go` stops with the message
 */
export type ToolchainChoice =
  | { kind: 'local' }
  | { kind: 'switch'; toolchain: string; pathOnly: boolean; because: 'setting' | 'toolchain-line' | 'go-line' }
  | { kind: 'error'; message: string };

/** Returns which toolchain `go` runs. Source: cmd/go/internal/toolchain/select.go (Select), https://go.dev/doc/toolchain. */
export function chooseToolchain(question: ToolchainQuestion): ToolchainChoice {
  const { gotoolchain, local } = question;
  if (gotoolchain === '') return { kind: 'local' };
  const setting = readSetting(gotoolchain, local);
  if ('message' in setting) return { kind: 'error', message: setting.message };
  const chosen = setting.mode === '' ? setting : fromFile(setting, question);
  if ('message' in chosen) return { kind: 'error', message: chosen.message };
  const { toolchain } = chosen;
  if (toolchain === 'local' || toolchain === local) return { kind: 'local' };
  if (!toolchain.startsWith('go1') && !toolchain.includes('-go1'))
    return { kind: 'error', message: `invalid GOTOOLCHAIN ${goQuote(toolchain)}` };
  const pathOnly = gotoolchain === 'path' || gotoolchain.endsWith('+path');
  return { kind: 'switch', toolchain, pathOnly, because: chosen.because };
}

/** Returns the version of golang.org/toolchain that is downloaded for a toolchain. */
export function toolchainModuleVersion(toolchain: string, goos: string, goarch: string): string {
  return `v0.0.1-${toolchain}.${goos}-${goarch}`;
}

interface Choice {
  toolchain: string;
  version: string;
  mode: '' | 'auto' | 'path';
  because: 'setting' | 'toolchain-line' | 'go-line';
}

function readSetting(gotoolchain: string, local: string): Choice | { message: string } {
  const own = { toolchain: local, version: versionOfToolchain(local), because: 'setting' } as const;
  if (gotoolchain === 'auto' || gotoolchain === 'path') return { ...own, mode: gotoolchain };
  const plus = gotoolchain.indexOf('+');
  const name = plus < 0 ? gotoolchain : gotoolchain.slice(0, plus);
  const suffix = plus < 0 ? '' : gotoolchain.slice(plus + 1);
  const version = versionOfToolchain(name);
  if (name !== 'local' && version === '') {
    const detail = plus < 0 ? '' : `: invalid minimum toolchain ${goQuote(name)}`;
    return { message: `invalid GOTOOLCHAIN ${goQuote(gotoolchain)}${detail}` };
  }
  if (plus >= 0 && suffix !== 'auto' && suffix !== 'path') {
    return { message: `invalid GOTOOLCHAIN ${goQuote(gotoolchain)}: only version suffixes are +auto and +path` };
  }
  const mode = suffix as Choice['mode'];
  return name === 'local' ? { ...own, mode } : { toolchain: name, version, mode, because: 'setting' };
}

function fromFile(setting: Choice, { goLine, toolchainLine, file }: ToolchainQuestion): Choice | { message: string } {
  if (toolchainLine === 'default') return setting;
  let choice = setting;
  if (toolchainLine !== '') {
    const version = versionOfToolchain(toolchainLine);
    if (version === '') return { message: `invalid toolchain ${goQuote(toolchainLine)} in ${file}` };
    if (compareGoVersions(version, choice.version) > 0)
      choice = { ...choice, toolchain: toolchainLine, version, because: 'toolchain-line' };
  }
  if (compareGoVersions(goLine, choice.version) <= 0) return choice;
  // 1.22 is a language; its first toolchain is go1.22.0.
  const zero = isLanguageVersion(goLine) && compareGoVersions(goLine, '1.21') >= 0 ? '.0' : '';
  return { ...choice, toolchain: `go${goLine}${zero}`, version: goLine, because: 'go-line' };
}
