import { randomBytes } from 'node:crypto';
import type { FindingDraft, JudgementDraft } from '../../shared/domain/finding.ts';
import type { Target } from '../../shared/domain/target.ts';
import { isRepositoryUrl, matchGoImport, parseGoImports, repositoryOfPath } from '../../shared/go/go-import.ts';
import { authority, type GitAddress, type GitValue, parseGitAddress, rewriteUrl } from '../../shared/vcs/git-config.ts';
import { type Account, accountAt } from './account.ts';
import { tryTwice } from './attempts.ts';
import { type Followed, follow } from './follow.ts';
import { type GitProxy, tryGitProxy } from './git-proxy.ts';
import { type FindWay, type TriedWays, waysTo } from './origin-ways.ts';
import { type ProbeContext, valueOf } from './probe.ts';
import type { GitFacts } from './probes/vcs/git.probe.ts';
import type { NetrcData } from './probes/vcs/netrc.probe.ts';
import type { Origin } from './probes/vcs/origins.probe.ts';
import { lookAtSsh, type SshSeen } from './ssh-port.ts';
import { get, type Way } from './way.ts';

/** What a host answered at an address, redirects followed. */
export interface Asked {
  readonly target: Target;
  readonly url: string;
  readonly followed: Followed;
}

/** How far the search for a module's repository came. Null: not needed, or not reached. */
export interface Examined {
  readonly origin: Origin;
  /** The page of a host that has to say where the repository is. */
  readonly page: Asked | null;
  /** The page of a project that surely does not exist, where the page names less than the whole path. */
  readonly pageDecoy: Asked | null;
  /** Where git goes. */
  readonly repository: {
    readonly root: string;
    readonly vcs: string;
    readonly address: GitAddress;
    /** As `go` hands it to git, which may rewrite it. */
    readonly remote: string;
    readonly rewrittenBy?: GitValue;
  } | null;
  readonly refs: Asked | null;
  /** A repository that surely does not exist: what does this host say of those? */
  readonly decoy: Asked | null;
  readonly ssh: SshSeen | null;
  readonly proxy: GitProxy | null;
  readonly accounts: readonly Account[];
  /** What was seen of hosts that were not known from the start. */
  readonly findings: readonly (FindingDraft | JudgementDraft)[];
}

const MAX_PAGE = 256 << 10;
const MAX_REFS = 1 << 20;

/** What is known of this computer before its code hosts are asked. */
export interface OriginInputs extends TriedWays {
  readonly git: { readonly git: GitFacts | null } | null;
  readonly netrc: NetrcData | null;
}

/**
 * Goes the way of `go` to the repositories of modules without signing in: the page that names one, git's rewriting of the
 * address, the list of its branches and tags, or the greeting of an ssh server. Every host is looked at once.
 * Sources: cmd/go/internal/vcs/vcs.go, gitprotocol-http(5).
 */
export function examineOrigins(
  context: ProbeContext,
  inputs: OriginInputs,
  origins: readonly Origin[],
): Promise<readonly Examined[]> {
  const values = inputs.git?.git?.values ?? [];
  const findWay = waysTo(context, inputs);
  const seeSsh = once((key: string) => {
    const [host = '', port = ''] = key.split(' ');
    return lookAtSsh(context, host, Number(port));
  });
  const tryProxy = once((url: string) => tryGitProxy(context, values, url));
  return Promise.all(
    origins.map(async (origin): Promise<Examined> => {
      const found = await searchRepository(context, origin, values, findWay);
      const { address, vcs } = found.repository ?? {};
      const byGit = vcs === 'git' ? address : undefined;
      const [ssh, proxy] = await Promise.all([
        byGit?.transport === 'ssh' ? seeSsh(`${byGit.host} ${byGit.port}`) : null,
        byGit?.transport === 'https' ? tryProxy(`https://${authority(byGit)}`) : null,
      ]);
      const hosts = [...new Set([origin.host, ...(byGit ? [authority(byGit)] : [])])];
      return { ...found, ssh, proxy, accounts: hosts.map((host) => accountAt(context, host, values, inputs.netrc)) };
    }),
  );
}

type Found = Omit<Examined, 'ssh' | 'proxy' | 'accounts'>;

async function searchRepository(
  context: ProbeContext,
  origin: Origin,
  values: readonly GitValue[],
  findWay: FindWay,
): Promise<Found> {
  const known = repositoryOfPath(origin.path);
  const findings: (FindingDraft | JudgementDraft)[] = [];
  const asking = async (url: string, path: string, headers: Readonly<Record<string, string>>, maxBytes: number) => {
    const found = await findWay(url);
    findings.push(...found.findings);
    if (!found.way) return null;
    const asked = await ask(context, found.way, path, headers, maxBytes);
    findings.push(...asked.followed.findings);
    return asked;
  };
  const nothing = { origin, page: null, pageDecoy: null, repository: null, refs: null, decoy: null, findings };
  const pagePath = `${origin.path.slice(origin.host.length) || '/'}?go-get=1`;
  const page = known ? null : await asking(`https://${origin.host}`, pagePath, {}, MAX_PAGE);
  const named = known ?? (page ? repositoryOfPage(page, origin.path) : undefined);
  if (!named) return { ...nothing, page };
  const { url, rule } = named.vcs === 'git' ? rewriteUrl(values, named.url) : { url: named.url, rule: undefined };
  const address = parseGitAddress(url);
  if (!address) return { ...nothing, page };
  const repository = {
    root: named.root,
    vcs: named.vcs,
    address,
    remote: named.url,
    ...(rule ? { rewrittenBy: rule } : {}),
  };
  if (named.vcs !== 'git' || (address.transport !== 'https' && address.transport !== 'http'))
    return { ...nothing, page, repository };
  const base = `${address.transport}://${authority(address)}`;
  const listing = (path: string) => asking(base, `${path}/info/refs?service=git-upload-pack`, GIT_CLIENT, MAX_REFS);
  const refs = await listing(address.path.replace(/\/$/u, ''));
  const status = refs && valueOf(refs.followed.result.result)?.status;
  if (status !== 401 && status !== 403 && status !== 404) return { ...nothing, page, repository, refs };
  const cut = page && named.root !== origin.path;
  const [decoy, pageDecoy] = await Promise.all([
    listing(decoyBeside(address.path)),
    cut
      ? asking(
          `https://${origin.host}`,
          `${decoyBeside(origin.path.slice(origin.host.length)).replace(/\.git$/u, '')}?go-get=1`,
          {},
          MAX_PAGE,
        )
      : null,
  ]);
  return { ...nothing, page, pageDecoy, repository, refs, decoy };
}

/** Remembers what was asked for: the same question is asked once. */
function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}

/** Some hosts answer git clients only. */
const GIT_CLIENT = { 'user-agent': 'git/2.40 (gomod-doctor)' };

async function ask(
  context: ProbeContext,
  way: Way,
  path: string,
  headers: Readonly<Record<string, string>>,
  maxBytes: number,
): Promise<Asked> {
  const request = { path, headers, maxBytes };
  const first = await tryTwice(context, () => get(context, way, null, request));
  const followed = await follow(context, way, request, first);
  return { target: way.target, url: `${way.target.url}${path}`, followed };
}

function repositoryOfPage(page: Asked, path: string) {
  const body = valueOf(page.followed.result.result)?.body;
  const fitting = body && matchGoImport(parseGoImports(new TextDecoder().decode(body)), path);
  if (!fitting || !isRepositoryUrl(fitting.repository)) return undefined;
  return { root: fitting.prefix, vcs: fitting.vcs, url: fitting.repository };
}

/** Beside the repository, so that a host which hides what one may not see hides this in the same way. */
function decoyBeside(path: string): string {
  const folder = path.slice(0, path.replace(/\/$/u, '').lastIndexOf('/'));
  return `${folder}/gomod-doctor-${randomBytes(6).toString('hex')}.git`;
}
