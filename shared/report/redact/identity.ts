/** Who a computer belongs to: what a report given away must not tell. Found by `electron/engine/identity-of-host.ts`. */
export interface Identity {
  /** Account names. */
  readonly users: readonly string[];
  /** Absolute home folders. */
  readonly homes: readonly string[];
  /** Names of this computer. */
  readonly computers: readonly string[];
  /** Domains that this computer is a member of. */
  readonly domains: readonly string[];
}

/** When only the run itself is known. */
export const NOBODY: Identity = { users: [], homes: [], computers: [], domains: [] };

/**
 * Names that many accounts, computers and hosts have, and words of every report: they tell nothing of anybody, and to
 * replace them would make a report unreadable. Home folders with these names are replaced all the same.
 */
const COMMON: ReadonlySet<string> = new Set(
  `root admin administrator user users guest default public owner home me test tester dev developer build builder runner
  ubuntu debian centos vagrant docker jenkins gitlab git github go golang google goproxy gopher proxy mirror mirrors module
  modules cache config settings server client host hosts localhost local internal private network system windows linux
  computer desktop laptop pc work company corp office admin01 http https ssh tcp udp dns tls get head mod sum zip info list
  direct off on error warning fail failed ok healthy broken machine process env file path name value version source target
  firewall antivirus download check report command result evidence default-route gateway router nexus artifactory athens`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Does this name tell whom something belongs to, wherever it stands? One letter never does. */
export function tellsWho(name: string): boolean {
  return [...name].length > 1 && !/^\d+$/u.test(name) && !COMMON.has(name.toLowerCase());
}
