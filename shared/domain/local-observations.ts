import type { FailureWord } from './failure.ts';
import type { Setting } from './setting.ts';

/** One `go` in PATH. */
export interface GoInPath {
  readonly path: string;
  /** As its own VERSION file names it, e.g. `go1.26.8`; '' where there is none beside it, as with a wrapper. */
  readonly version: string;
}

/** What probes observe on this computer: Go itself, settings, the module cache. */
export interface LocalObservations {
  'go.installed': { path: string; version: string; goroot: string };
  'go.not-found': { searched: readonly string[] };
  /** Every installation in PATH, in its order, links resolved and each named once. */
  'go.in-path': { installations: readonly GoInPath[] };
  /** The first `go` in PATH does not even tell its settings; whether the next one does. */
  'go.broken': { path: string; reason: string; works?: string };
  /** The toolchain that the user's `go` would switch to. */
  'go.toolchain': {
    toolchain: string;
    because: 'setting' | 'toolchain-line' | 'go-line';
    /** The go.mod or go.work that asks for it; '' where only GOTOOLCHAIN does. */
    file: string;
    gotoolchain: string;
    local: string;
    /** The system and processor that it has to be for. */
    goos: string;
    goarch: string;
    /** GOTOOLCHAIN forbids to fetch it. */
    pathOnly: boolean;
    inPath: boolean;
    cached: boolean;
    /** `begun`: its archive was coming, and was left at that. */
    fetched: 'yes' | 'begun' | 'no' | 'not-tried';
    error: string;
  };
  'setting.value': { setting: Setting };
  'setting.overrides': { setting: Setting };
  /** A new terminal would get another value than this process has. */
  'setting.stale': {
    name: string;
    value: string;
    /** What is stored for the user or the machine; '' stands for nothing. */
    stored: string;
    storedFor: 'user' | 'machine';
    where: string;
  };
  /** An editor gives the tools of Go another value than this terminal has (`own`; '' stands for nothing). */
  'editor.variable': { name: string; value: string; own: string; file: string; line: number };
  /** The file of `go env -w` that is in force cannot be used. */
  'env-file.unreadable': {
    path: string;
    failure: FailureWord;
    /** GOENV names it. */
    named: boolean;
    /** Settings in the usual file, which `go` does not look at. */
    usualPath: string;
    lost: readonly { key: string; value: string }[];
  };
  /** SSL_CERT_FILE or SSL_CERT_DIR decides whom `go` trusts. */
  'trust.replaced': {
    variable: string;
    value: string;
    certificates: number;
    problems: readonly { place: string; failure: FailureWord }[];
  };
  /** What of a project's files decides the order in which `go` asks for its modules, and whether the checksum database is asked. */
  'project.files': {
    /** Its folder, in which `go` is started. */
    folder: string;
    /** The `go` line of go.mod; '' where there is none. */
    goLine: string;
    /** go.mod does not say which module it is. */
    unnamed?: true;
    /** The go.work in force. */
    work?: string;
    /** Required modules without a line in go.sum: for their go.mod, for their zip. */
    unsummed: { readonly mod: readonly string[]; readonly zip: readonly string[] };
    /** Required modules that go.mod replaces, with what takes their place; a folder has no version. */
    replaced: readonly { readonly module: string; readonly path: string; readonly version: string }[];
    /** Modules required in just the version that go.mod excludes: `go` passes over such a line. */
    excluded?: readonly string[];
  };
  /** What go.sum records for a module that `go` refused. */
  'module.sum-line': { module: string; version: string; file: string; line: number; hashes: readonly string[] };
  /** What `go` would take from the user's own cache is not what it claims to be. */
  'cache.damaged': {
    module: string;
    version: string;
    /** The archive, or the folder of the unpacked tree. */
    path: string;
    /** `sum-differs`: whole, but not what the project's go.sum records. */
    problem: 'not-a-zip' | 'hash-differs' | 'empty' | 'tree-differs' | 'sum-differs';
    /** Its other files that are there: `go` asks nobody for them. */
    beside: readonly ('info' | 'mod')[];
  };
  /** Modules in question, those of them for which `go` has to write something, and those whose content was verified. */
  'cache.checked': { path: string; modules: number; missing: number; verified: number };
  'cache.folder': {
    path: string;
    exists: boolean;
    /** The outermost folder that would have to be made, where it does not exist. */
    missing?: string;
    /** Why nothing can be kept there. */
    problem?: FailureWord;
    freeBytes?: number;
    /** Files that can still be made, where the file system counts them. */
    freeFiles?: number;
    /** Asked only where the folder is so deep that it matters, on Windows. */
    longPaths?: boolean;
  };
  /** At two looks the same process kept the lock of a module that `go` needs. */
  'cache.lock-held': { module: string; path: string; pid: number; program: string; seconds: number };
}
