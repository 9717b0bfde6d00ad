import type { VcsObservations } from '../../domain/vcs-observations.ts';
import { repositoryOfPath } from '../../go/go-import.ts';
import { compareGoVersions, versionOfToolchain } from '../../go/go-version.ts';
import { originForbidden } from '../../go/predict-direct.ts';
import { gitFailure, noGit, type OriginFailure, pageFailure } from '../../go/predict-origin.ts';
import { statusLine } from '../../go/status-text.ts';
import type { Situation } from '../situation.ts';
import { isWindows, UNKNOWN, wordPathFailure } from './word-path-failure.ts';

interface Module {
  readonly path: string;
  readonly version: string;
}

/** What is said of git changes from one Go to the next: 1.22 has other words. These are of the one that the lab runs. */
const WORDS_OF = '1.26';

/**
 * Why a module cannot come from its origin: the page of its host does not lead to a repository, GOVCS forbids the program, or
 * git cannot list what is there. Undefined where nothing seen says so; an account that is there counts as a good one.
 */
export function originFailure(situation: Situation, module: Module): OriginFailure | undefined {
  const { findings, settings } = situation;
  const { path } = module;
  const value = (name: string) => settings.get(name)?.value ?? '';
  const forbidden = originForbidden(path, value('GOVCS'), value('GOPRIVATE'));
  if (forbidden !== undefined) return { text: forbidden };
  const repository = findings.of('vcs.repository').find((f) => f.params.module === path)?.params;
  if (repositoryOfPath(path) === undefined) {
    const page = pageProblem(situation, path);
    if (page) return page;
    const forbids = repository && originForbidden(path, value('GOVCS'), value('GOPRIVATE'), repository);
    if (forbids !== undefined) return pageFailure(path, { forbidden: forbids });
  }
  const byGit = repository ? repository.vcs === 'git' : repositoryOfPath(path) !== undefined;
  const version = versionOfToolchain(findings.of('go.installed')[0]?.params.version ?? '');
  if (!byGit || compareGoVersions(version, WORDS_OF) < 0) return undefined;
  if (findings.of('git.not-found').length > 0) return noGit(isWindows(situation));
  if (!repository) return undefined;
  const folder = `${findings.of('cache.folder')[0]?.params.path ?? UNKNOWN}/cache/vcs/${repository.folder}`;
  const inGit = { ...module, root: repository.root, remote: repository.remote, folder };
  if (isRefused(situation, repository)) return gitFailure(inGit, 'refused');
  return repository.tagged === false ? gitFailure(inGit, 'absent') : undefined;
}

/** What the page of the host came to; undefined where it leads on, or might with the account that there is. */
function pageProblem(situation: Situation, path: string): OriginFailure | undefined {
  const { findings } = situation;
  const host = path.split('/', 1)[0] ?? '';
  const page = findings.of('vcs.page').find((f) => f.params.module === path)?.params;
  const target = page?.target ?? `vcs:https://${host}`;
  const view = situation.view(target);
  const failure = view && wordPathFailure(view, situation);
  if (failure === 'hangs') return undefined;
  if (failure !== undefined) return pageFailure(path, { failure });
  if (!page || page.prefix !== undefined) return undefined;
  const { status } = page;
  if (status === undefined) return undefined;
  if ((status === 401 || status === 403) && mayAnswer(situation, host)) return undefined;
  if (page.tags > 0) return undefined;
  return pageFailure(path, status === 200 ? { noTags: true } : { status: statusLine(status) });
}

/** Does git come back from the repository with an error? */
function isRefused(
  situation: Situation,
  { target, host, transport, status, failure }: VcsObservations['vcs.repository'],
): boolean {
  const { findings } = situation;
  const git = findings.of('git.installed')[0]?.params;
  if (transport === 'ssh') return isSshRefused(situation, host);
  if (transport !== 'https' && transport !== 'http') return false;
  const view = situation.view(target);
  const proxied = findings.of('git.proxy').find((f) => f.params.target === target)?.params;
  if (proxied?.failure !== undefined) return true;
  if (transport === 'https' && (git?.trustMissing === true || foreignBackend(situation))) return true;
  if (findings.about('git.trust', target).some((f) => !f.params.vouches)) return true;
  if (!proxied && (failure !== undefined || (view?.failedAt ?? 'http') !== 'http')) return true;
  if (status === 401 || status === 403) return !mayAnswer(situation, host);
  return status !== undefined && status >= 400 && !(status === 404 && mayAnswer(situation, host));
}

/** A library for TLS that only git for Windows has. Source: git http.c (http_init), curl_global_sslset. */
function foreignBackend(situation: Situation): boolean {
  const { backend } = situation.findings.of('git.installed')[0]?.params ?? {};
  return backend?.value.toLowerCase() === 'schannel' && !isWindows(situation);
}

function isSshRefused({ findings }: Situation, host: string): boolean {
  const port = findings.of('vcs.ssh-port').find((f) => f.params.host === host && !f.params.alternative)?.params;
  const known = findings.of('vcs.known-host').find((f) => f.params.host === host)?.params;
  return port?.failure !== undefined || known?.known === false;
}

/** Is there somebody who could sign in? Whether that is taken only signing in would tell, which we do not. */
function mayAnswer({ findings }: Situation, host: string): boolean {
  return findings.of('vcs.account').some((f) => f.params.host === host && (f.params.listed || f.params.program));
}
