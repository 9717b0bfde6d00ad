import { compareGoVersions } from './go-version.ts';
import type { GoMod, ModuleVersion } from './mod-file/mod-types.ts';
import type { VendoredModule } from './vendor-modules.ts';

/** One way in which go.mod and vendor/modules.txt differ. */
export interface VendorProblem {
  /** `path@version`, or the path alone. */
  readonly module: string;
  /**
   * - `not-vendored`: required in go.mod, not marked as explicit in vendor/modules.txt
   * - `not-required`: the other way round
   * - `replaced-otherwise`: replaced by something else, or only in one of them
   */
  readonly kind: 'not-vendored' | 'not-required' | 'replaced-otherwise';
}

/**
 * Where `go build` would stop with "inconsistent vendoring". Before go 1.14 the file did not say enough: nothing then.
 * Source: cmd/go/internal/modload/vendor.go (checkVendorConsistency).
 */
export function vendorProblems(mod: GoMod, vendored: readonly VendoredModule[]): readonly VendorProblem[] {
  if (compareGoVersions(mod.go?.version ?? '', '1.14') < 0) return [];
  const byName = new Map(vendored.map((v) => [nameOf(v), v]));
  const required = new Set(mod.require.map(nameOf));
  return [
    ...mod.require
      .filter((r) => byName.get(nameOf(r))?.explicit !== true)
      .map((r) => ({ module: nameOf(r), kind: 'not-vendored' as const })),
    ...mod.replace
      .filter((r) => !sameReplacement(byName.get(nameOf(r.old))?.replacement, r.new))
      .map((r) => ({ module: nameOf(r.old), kind: 'replaced-otherwise' as const })),
    ...vendored
      .filter((v) => v.explicit && !required.has(nameOf(v)))
      .map((v) => ({ module: nameOf(v), kind: 'not-required' as const })),
  ];
}

function sameReplacement(a: ModuleVersion | undefined, b: ModuleVersion): boolean {
  // Paths are written with slashes in vendor/modules.txt, whatever go.mod has.
  return a !== undefined && a.version === b.version && a.path.replaceAll('\\', '/') === b.path.replaceAll('\\', '/');
}

function nameOf({ path, version }: ModuleVersion): string {
  return version === '' ? path : `${path}@${version}`;
}
