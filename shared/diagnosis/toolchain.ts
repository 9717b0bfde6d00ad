import type { Situation } from './situation.ts';

/**
 * True where `go` needs a toolchain that it has to verify, and GOSUMDB=off forbids that. Toolchains are never taken unverified,
 * also not from the cache. Source: cmd/go/internal/modfetch (useSumDB, checkModSum), go-failures F100.
 */
export function needsDatabase({ findings }: Pick<Situation, 'findings'>): boolean {
  const needed = findings.of('go.toolchain').some(({ params }) => !params.inPath && !params.pathOnly);
  return needed && findings.judged('config.gosumdb-off').length > 0;
}
