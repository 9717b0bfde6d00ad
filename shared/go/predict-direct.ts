import { type Repository, repositoryOfPath } from './go-import.ts';
import { govcsProblem, parseGovcs } from './govcs.ts';

/**
 * Returns the text with which fetching a module from its origin ends because of GOVCS, undefined where that lets it pass or
 * only the origin's own page tells which program it takes (`repository` is what it told). Source: cmd/go/internal/vcs/vcs.go (repoRootFromVCSPaths, checkGOVCS).
 */
export function originForbidden(
  module: string,
  govcs: string,
  goprivate: string,
  repository: Pick<Repository, 'vcs' | 'root'> | undefined = repositoryOfPath(module),
): string | undefined {
  if (repository === undefined) return undefined;
  const parsed = parseGovcs(govcs);
  if ('error' in parsed) return parsed.error.message;
  return govcsProblem(parsed.rules, repository.vcs, repository.root, goprivate);
}
