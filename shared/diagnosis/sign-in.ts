import { hasAccount, mayBeSignedIn, type OriginView } from './origin-view.ts';
import { isPublicCodeHost } from './public-hosts.ts';

/**
 * How a code host that wants an account shows it. `asks`: it says so (401, 403). `hides`: it says "not found", as many do
 * to those who may not see. `cuts`: its page names the first parts of the path only, as GitLab's does.
 */
export interface SignIn {
  readonly how: 'asks' | 'hides' | 'cuts';
  /** Could what was seen have come about without an account being wanted? */
  readonly sure: boolean;
  /** Has an account been given, and refused? */
  readonly refused: boolean;
}

const REFUSED = /Authentication failed|could not read (?:Username|Password)|HTTP Basic: Access denied|\b401\b|\b403\b/u;

/**
 * Does this module fail because nobody has signed in? Undefined where not, and where a program that is not run here might
 * have signed in.
 */
export function signInWanted(view: OriginView): SignIn | undefined {
  const { page, repository, state, text } = view;
  if (state !== 'failed' || mayBeSignedIn(view)) return undefined;
  const listed = hasAccount(view);
  const status = repository?.params.status ?? (repository ? undefined : page?.params.status);
  const refused = listed && REFUSED.test(text);
  if (listed && !refused) return undefined;
  const hidden = status === 404 || status === 401 || status === 403;
  if (hidden && isCut(view)) return { how: 'cuts', sure: page?.params.decoyPrefix === page?.params.prefix, refused };
  if (status === 401 || status === 403) return { how: 'asks', sure: !hidesByAsking(view), refused };
  return status === 404 && repository ? { how: 'hides', sure: false, refused } : undefined;
}

/** The page names less than the module's path, and not just because of a version at its end. */
function isCut({ module, page }: OriginView): boolean {
  const prefix = page?.params.prefix;
  if (prefix === undefined || prefix === module) return false;
  return !/^\/v[2-9]\d*$/u.test(module.slice(prefix.length));
}

/** Public hosts ask everybody to sign in for what does not exist either. */
function hidesByAsking({ repository, host }: OriginView): boolean {
  const decoy = repository?.params.decoyStatus;
  return isPublicCodeHost(host) && decoy !== 404;
}

/** The netrc file that holds the account and has a name that `go` does not read; undefined where that is not it. */
export function misnamedNetrc({ accounts }: OriginView): string | undefined {
  return accounts.find((f) => f.params.misnamed !== undefined && !f.params.listed)?.params.misnamed;
}
