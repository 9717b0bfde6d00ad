import { compareGoVersions, versionOfToolchain } from './go-version.ts';
import { parseGo111module } from './go111module.ts';
import { flagsOf } from './goflag-names.ts';
import { parseGoflags } from './goflags.ts';
import { pathSettingProblem } from './gopath.ts';
import { chooseToolchain, type ToolchainChoice } from './gotoolchain.ts';

/** What decides before anything is asked. */
export interface StartQuestion {
  /** The effective value of a setting; '' where nothing sets it. */
  value(name: string): string;
  /** GOPATH where somebody set it: the default is never blamed. */
  gopath: string;
  /** The running `go`, as in `go1.26.8`. */
  version: string;
  windows: boolean;
  /** GOROOT where that is no folder. */
  missingGoroot?: string;
  /** Whether a go.mod is found: GO111MODULE=auto needs one to look for a toolchain. */
  inModule: boolean;
}

/** What stops `go mod download` before its first request: its line, or a toolchain that is to take over. */
export type StartEnd = { line: string } | Extract<ToolchainChoice, { kind: 'switch' }> | undefined;

/** GOTOOLCHAIN came with it. Source: https://go.dev/doc/toolchain. */
const SWITCHES_SINCE = '1.21';

/**
 * Returns what ends it by settings alone, in the order in which Go 1.26 looks at them; undefined where it starts to ask. Go
 * 1.19 to 1.25 word them alike. Sources: cmd/go/main.go (main, invoke), internal/toolchain/select.go (Select, whose go.mod
 * lines are left to the caller), internal/base/goflags.go, internal/modload/init.go (Init).
 */
export function predictStart(question: StartQuestion): StartEnd {
  const { value, gopath, version, windows, missingGoroot } = question;
  const choice = select(question);
  if (choice?.kind === 'switch') return choice;
  if (choice?.kind === 'error') return { line: `go: ${choice.message}` };
  if (missingGoroot !== undefined) return { line: `go: cannot find GOROOT directory: ${missingGoroot}` };
  const path = pathSettingProblem({ GOPATH: gopath }, windows);
  if (path !== undefined) return { line: path.message };
  const flags = parseGoflags(value('GOFLAGS'), flagsOf(version));
  if ('error' in flags) return { line: flags.error.message };
  const mode = parseGo111module(value('GO111MODULE'));
  if (mode === 'gopath') return { line: "go: modules disabled by GO111MODULE=off; see 'go help modules'" };
  return mode === 'modules' ? undefined : { line: mode.error.message };
}

/** The choice of a toolchain, for whoever looks for one at all. */
function select({ value, version, inModule }: StartQuestion): ToolchainChoice | undefined {
  const mode = value('GO111MODULE');
  const enabled = mode === '' || mode === 'on' || (mode === 'auto' && inModule);
  if (!enabled || compareGoVersions(versionOfToolchain(version), SWITCHES_SINCE) < 0) return undefined;
  return chooseToolchain({
    gotoolchain: value('GOTOOLCHAIN'),
    local: version,
    goLine: '',
    toolchainLine: '',
    file: 'go.mod',
  });
}
