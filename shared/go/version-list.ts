import { decodeUtf8 } from './byte-string.ts';
import { isPseudoVersion } from './pseudo-version.ts';
import { isValidSemver } from './semver.ts';
import { goFields } from './white-space.ts';

/**
 * The versions that a module proxy lists, in its order: the first word of each line where it is one. What is none is passed
 * over without a word, so that an HTML page is an empty list. Source: cmd/go/internal/modfetch/proxy.go (proxyRepo.Versions).
 */
export function parseVersionList(body: Uint8Array): readonly string[] {
  return decodeUtf8(body)
    .split('\n')
    .flatMap((line) => goFields(line)[0] ?? [])
    .filter((version) => isValidSemver(version) && !isPseudoVersion(version));
}
