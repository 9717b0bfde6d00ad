import { parsePseudoVersion } from './pseudo-version.ts';
import { goQuote } from './quote.ts';

/** Why a module does not come from its origin, as it stands behind the module's name. */
export interface OriginFailure {
  /** When the version is looked up. */
  readonly text: string;
  /** When its go.mod is read, where that differs. */
  readonly ofMod?: string;
  /** The name is in front of it in any case. */
  readonly named?: true;
}

/** How the host of a module answered when it was asked where the repository is (`?go-get=1`). */
export type PageAnswer =
  /** No answer: what stands behind `Get "URL": `. */
  | { readonly failure: string }
  /** A status that is none of success, as in `404 Not Found`, and no go-import tag. */
  | { readonly status: string }
  /** A page without any go-import tag. */
  | { readonly noTags: true }
  /** The page names a repository, of a kind that GOVCS forbids. */
  | { readonly forbidden: string };

/** Returns the text for a page that does not lead to a repository. Source: cmd/go/internal/vcs/vcs.go (repoRootForImportDynamic). */
export function pageFailure(path: string, answer: PageAnswer): OriginFailure {
  const url = `https://${path}?go-get=1`;
  const text = (problem: string) => ({ text: `unrecognized import path ${goQuote(path)}: ${problem}` });
  if ('failure' in answer) return text(`https fetch: Get ${goQuote(url)}: ${answer.failure}`);
  if ('status' in answer) return text(`reading ${url}: ${answer.status}`);
  return text('forbidden' in answer ? answer.forbidden : `parse ${url}: no go-import meta tags ()`);
}

/** A module in a git repository. */
export interface GitModule {
  readonly path: string;
  readonly version: string;
  /** The part of the path that is the repository's. */
  readonly root: string;
  /** The address that git is given. */
  readonly remote: string;
  /** Where `go` keeps what git fetched. */
  readonly folder: string;
}

/** git's own code for "fatal". */
const FATAL = 128;

/**
 * Returns the text for a repository that git cannot list (`refused`), or that has no such tag (`absent`).
 * Source: cmd/go/internal/modfetch/coderepo.go (Stat, findDir), codehost/git.go (loadRefs), codehost/codehost.go (RunError).
 */
export function gitFailure(
  { path, version, root, remote, folder }: GitModule,
  problem: 'refused' | 'absent',
): OriginFailure {
  const subfolder = path.slice(root.length + 1).replace(/(?:^|\/)v[0-9]+$/u, '');
  const revision = revisionOf(version, subfolder);
  const said =
    problem === 'absent'
      ? `unknown revision ${revision}`
      : `git ls-remote -q --end-of-options ${remote} in ${folder}: exit status ${FATAL}:`;
  const goMod = [root, subfolder, 'go.mod'].filter((part) => part !== '').join('/');
  return {
    text: `invalid version: ${said}`,
    ofMod: `reading ${goMod} at revision ${revision}: ${said}`,
    named: true,
  };
}

/** The commit of a pseudo-version, else the tag. Source: cmd/go/internal/modfetch/coderepo.go (revToRev). */
function revisionOf(version: string, subfolder: string): string {
  const pseudo = parsePseudoVersion(version);
  if (pseudo !== undefined) return pseudo.revision;
  const tag = version.replace(/\+incompatible$/u, '');
  return subfolder === '' ? tag : `${subfolder}/${tag}`;
}

/** Returns the text where there is no git at all. Source: cmd/go/internal/modfetch/codehost/git.go (newGitRepo). */
export function noGit(windows: boolean): OriginFailure {
  const path = windows ? '%PATH%' : '$PATH';
  return {
    text: `unable to resolve git version: failed to execute git version: exec: "git": executable file not found in ${path}`,
  };
}
