import type { ScopedVariable } from '../../host/host.ts';

type Environment = Readonly<Record<string, string>>;

/** Variables that decide how `go` fetches; others of the process stay, wherever they come from. */
const RELEVANT =
  /^(?:GO[A-Z0-9_]*|CGO_.*|(?:HTTPS?|NO|ALL)_PROXY|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CA(?:INFO|PATH)|NETRC)$/iu;

/**
 * The environment that a new terminal would have: what is stored now, and of the calling process what does not decide how
 * `go` fetches. What only the calling process holds is gone there.
 *
 * @param stored variables as they are stored now, in the order in which they are read.
 */
export function newTerminalEnvironment(
  own: Environment,
  stored: readonly ScopedVariable[],
  ignoreCase: boolean,
): Environment {
  const nameOf = (name: string) => (ignoreCase ? name.toUpperCase() : name);
  // PATH and the like are put together from several places; the process has what came of it.
  const kept = Object.entries(own).filter(([name]) => !RELEVANT.test(name));
  const fresh = [...new Map(stored.map((variable) => [nameOf(variable.name), variable])).values()];
  const set = fresh.filter(({ name, value }) => value !== '' && RELEVANT.test(name));
  return Object.fromEntries([...kept, ...set.map(({ name, value }) => [name, value] as const)]);
}
