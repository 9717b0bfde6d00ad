import { compareGoVersions, parseGoVersion, versionOfToolchain } from './go-version.ts';

/**
 * When this list was made. Flaws through which a module proxy could get past the checksum database: CVE-2026-42501 (fixed in
 * 1.26.3), CVE-2026-56865 and CVE-2026-56864 (August 2026 releases), CVE-2026-94444 and CVE-2026-94447 (1.26.9, 1.27.2).
 * Sources: go.dev/issue/79070, 80744, 80745, 81833, 81834.
 */
export const UNSAFE_VERSIONS_AS_OF = '2026-10';

/** First release of each supported line that has none of the known flaws. Lines before the first get no repairs any more. */
const FIRST_SAFE = ['1.26.9', '1.27.2'] as const;

/**
 * Returns the first safe release for a `go` with a known flaw, undefined for one without; also for what is no release
 * (`devel …`), of which nothing is known.
 */
export function firstSafeRelease(goVersion: string): string | undefined {
  const version = versionOfToolchain(goVersion);
  const parsed = parseGoVersion(version);
  if (parsed === undefined) return undefined;
  const [oldest] = FIRST_SAFE;
  const own = FIRST_SAFE.find((safe) => safe.startsWith(`${parsed.major}.${parsed.minor}.`));
  if (own !== undefined) return compareGoVersions(version, own) < 0 ? own : undefined;
  return compareGoVersions(version, oldest) < 0 ? oldest : undefined;
}
