import type { ModuleVersion } from '../probes/project/modules.probe.ts';

/** Small and old: what list, .info, .mod, .zip and the hash are asked of. */
export const SMALL_MODULE: ModuleVersion = { path: 'github.com/google/uuid', version: 'v1.1.1' };

/** Its `h1:`, as signed by sum.golang.org. Counts only where the checksum key is Google's. */
export const SMALL_MODULE_HASH = 'h1:Gkbcsh/GbpXz7lPftLA3P6TYMwjCLYm83jiFQZF/3gY=';

/** Upper case is written with `!` in requests, which some servers get wrong. Source: golang.org/x/mod/module EscapePath. */
export const UPPER_CASE_MODULE: ModuleVersion = { path: 'github.com/BurntSushi/toml', version: 'v0.3.1' };

/** No tag, but a commit. Source: go.dev/ref/mod#pseudo-versions. */
export const PSEUDO_MODULE: ModuleVersion = {
  path: 'golang.org/x/text',
  version: 'v0.0.0-20170915032832-14c0d48ead0c',
};

/** 21 MB, of which only a bounded part is read. */
export const LARGE_MODULE: ModuleVersion = { path: 'github.com/aws/aws-sdk-go', version: 'v1.40.0' };

/** A Go distribution as a module. Source: cmd/go/internal/toolchain (select.go, NewerToolchain). */
export const TOOLCHAIN_MODULE: ModuleVersion = {
  path: 'golang.org/toolchain',
  version: 'v0.0.1-go1.25.0.windows-amd64',
};

/** Exists nowhere: RFC 2606 reserves `.invalid`. `go` needs 404 or 410 here to go on to the next entry. */
export const ABSENT_MODULE: ModuleVersion = { path: 'gomod-doctor.invalid/absent', version: 'v0.0.0' };
