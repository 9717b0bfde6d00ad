/** A module and version; '' for no version. */
export interface ModuleVersion {
  path: string;
  version: string;
}

/** A go.mod file. Lines count from 1. */
export interface GoMod {
  module?: { path: string; deprecated: string; line: number };
  go?: { version: string; line: number };
  toolchain?: { name: string; line: number };
  require: (ModuleVersion & { indirect: boolean; line: number })[];
  exclude: (ModuleVersion & { line: number })[];
  replace: { old: ModuleVersion; new: ModuleVersion; line: number }[];
  retract: { low: string; high: string; rationale: string; line: number }[];
  godebug: { key: string; value: string; line: number }[];
  tool: { path: string; line: number }[];
  ignore: { path: string; line: number }[];
}

/** A go.work file. */
export interface GoWork {
  go?: { version: string; line: number };
  toolchain?: { name: string; line: number };
  use: { path: string; line: number }[];
  replace: GoMod['replace'];
  godebug: GoMod['godebug'];
}

/** An error with its place; `message` is the line `go` prints, `file:line[:column]: …`. */
export interface ModFileError {
  line: number;
  column: number;
  reason: string;
  message: string;
}

/** How to read the file. */
export interface ModFileOptions {
  /** Name in the messages; default `go.mod` or `go.work`. */
  file?: string;
  /** As `go` reads the go.mod of a dependency: unknown and main-module statements do not count (modfile.ParseLax). */
  lax?: boolean;
  /** Accept versions that `go` would ask the network for, such as branches and `v1.2`. Default: canonical ones only. */
  anyVersion?: boolean;
  /** On Windows, replacement directories may have backslashes. */
  windows?: boolean;
}
