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

/** GOTOOLCHAIN came with it. Source: https://go.dev/doc/toolchain. */
const SWITCHES_SINCE = '1.21';

/**
 * Returns the toolchain that GOTOOLCHAIN chooses, before `go` looks at anything else; the lines of a go.mod are left to the
 * caller. Undefined where none is looked for. Source: cmd/go/internal/toolchain/select.go (Select), modload/init.go (WillBeEnabled).
 */
export function selectToolchain({ value, version, inModule }: StartQuestion): ToolchainChoice | undefined {
  const mode = value('GO111MODULE');
  const enabled = mode === '' || mode === 'on' || (mode === 'auto' && inModule);
  if (!enabled || compareGoVersions(versionOfToolchain(version), SWITCHES_SINCE) < 0) return undefined;
  const gotoolchain = value('GOTOOLCHAIN');
  return chooseToolchain({ gotoolchain, local: version, goLine: '', toolchainLine: '', file: 'go.mod' });
}

/**
 * Returns the line with which the chosen `go` ends before its first request, by settings alone, in the order in which Go 1.26
 * looks at them; undefined where it starts to ask. Sources: cmd/go/main.go (main, invoke), internal/base/goflags.go
 * (InitGOFLAGS), internal/modload/init.go (Init).
 */
export function predictStart({ value, gopath, version, windows, missingGoroot }: StartQuestion): string | undefined {
  if (missingGoroot !== undefined) return `go: cannot find GOROOT directory: ${missingGoroot}`;
  const path = pathSettingProblem({ GOPATH: gopath }, windows);
  if (path !== undefined) return path.message;
  const flags = parseGoflags(value('GOFLAGS'), flagsOf(version));
  if ('error' in flags) return flags.error.message;
  const mode = parseGo111module(value('GO111MODULE'));
  if (mode === 'gopath') return "go: modules disabled by GO111MODULE=off; see 'go help modules'";
  return mode === 'modules' ? undefined : mode.error.message;
}
