import type { Finding } from '../domain/finding.ts';
import type { PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/** One module that `go` fetches from its origin, with all that is known of the way there. */
export interface OriginView {
  readonly module: string;
  readonly version: string;
  /** `path@version`. */
  readonly subject: string;
  readonly why: 'private' | 'direct' | 'fallback';
  readonly host: string;
  readonly origin: Finding<'module.origin'>;
  readonly page: Finding<'vcs.page'> | undefined;
  readonly repository: Finding<'vcs.repository'> | undefined;
  /** Accounts at the hosts of the page and of the repository. */
  readonly accounts: readonly Finding<'vcs.account'>[];
  /** The ways to the https hosts that are needed for it, as far as they were tried. */
  readonly ways: readonly PathView[];
  /** `open`: the real `go` has not said yet, and may never. */
  readonly state: 'fetched' | 'failed' | 'open';
  readonly error: Finding<'go.download-error'> | undefined;
  /** What `go` and git printed about it; '' if nothing. */
  readonly text: string;
}

/** Modules from their origins that the real `go` has not fetched, or not yet. */
export function missingOrigins(situation: Situation): readonly OriginView[] {
  return situation.findings
    .of('module.origin')
    .map((origin) => viewOrigin(origin, situation))
    .filter(({ state, why, repository, page }) => {
      if (state === 'fetched') return false;
      // A mirror may still have it: only what was looked for at its origin counts.
      return why !== 'fallback' || state === 'failed' || repository !== undefined || page !== undefined;
    });
}

function viewOrigin(origin: Finding<'module.origin'>, situation: Situation): OriginView {
  const { findings, view, views } = situation;
  const { module, version, host, why } = origin.params;
  const page = findings.of('vcs.page').find((f) => f.params.module === module);
  const repository = findings.of('vcs.repository').find((f) => f.params.module === module);
  const error = situation.downloadErrors.find(
    ({ params }) => params.module === module || params.text.includes(`${module}@${version}`),
  );
  const own = `vcs:https://${host}`;
  const needed = repository ? [page?.params.target, repository.params.target] : [own];
  const hosts = [host, repository?.params.host];
  const ways = [...new Set(needed)].flatMap((id) => {
    // A mirror at the same address was declared in its place.
    const found = id ? (view(id) ?? views.find((v) => id === own && v.target.url === `https://${host}`)) : undefined;
    return found ? [found] : [];
  });
  return {
    module,
    version,
    subject: origin.subject,
    why,
    host,
    origin,
    page,
    repository,
    accounts: findings.of('vcs.account').filter((f) => hosts.includes(f.params.host.replace(/:\d+$/u, ''))),
    ways,
    state: stateOf(situation, error),
    error,
    text: error?.params.text ?? '',
  };
}

function stateOf({ download, goWorks }: Situation, error: OriginView['error']): OriginView['state'] {
  if (goWorks) return 'fetched';
  if (error) return 'failed';
  return download === null || download.params.exitCode === null ? 'open' : 'fetched';
}

/** Could a program that the doctor does not run sign in there? Then nothing can be said about missing accounts. */
export function mayBeSignedIn({ accounts }: OriginView): boolean {
  return accounts.some((f) => f.params.program);
}

/** Is there an account for it in the netrc file that `go` and git read? */
export function hasAccount({ accounts }: OriginView): boolean {
  return accounts.some((f) => f.params.listed);
}

const UNKNOWN_ASKER =
  /could not read (?:Username|Password)|terminal prompts disabled|Authentication failed|\b40[134]\b|not found|HTTP Basic: Access denied/u;

/** Modules that `go` failed at for want of an account, where a program that is not run here might have known one. */
export function unaskedPrograms(situation: Situation): readonly OriginView[] {
  return missingOrigins(situation).filter(
    (view) => view.state === 'failed' && mayBeSignedIn(view) && UNKNOWN_ASKER.test(view.text),
  );
}
