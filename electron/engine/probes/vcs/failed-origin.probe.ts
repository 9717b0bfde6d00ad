import { escapePath } from '../../../../shared/go/module-path.ts';
import { type Examined, examineOrigins } from '../../origin.ts';
import { originFindings } from '../../origin-findings.ts';
import { defineProbe } from '../../probe.ts';
import download, { type GoRunFacts } from '../go/download.probe.ts';
import reply from '../proxy/reply.probe.ts';
import connect from '../tcp/connect.probe.ts';
import handshake from '../tls/handshake.probe.ts';
import git from './git.probe.ts';
import netrc from './netrc.probe.ts';
import origins, { type Origin } from './origins.probe.ts';
import repository from './repository.probe.ts';

const MAX_MODULES = 4;

/**
 * After the real `go` has failed: goes its way to the repositories of the modules it failed at, where that has not been done.
 * Modules of mirrors too, if every mirror has told `go` that it lacks them; nobody is asked but whom `go` has just asked.
 */
export default defineProbe<
  readonly Examined[],
  {
    download: typeof download;
    repository: typeof repository;
    origins: typeof origins;
    git: typeof git;
    netrc: typeof netrc;
    connect: typeof connect;
    reply: typeof reply;
    handshake: typeof handshake;
  }
>({
  layer: 'vcs',
  title: { 'zh-CN': '查找 go 没取到的代码仓库', en: 'Look for the repositories go failed at' },
  needs: { download, repository, origins, git, netrc, connect, reply, handshake },
  budgetMs: 30_000,
  async run(inputs, context) {
    const facts = inputs.download?.facts;
    if (!facts || facts.exitCode === 0 || context.enough.aborted) return [];
    const done = new Set((inputs.repository ?? []).map(({ origin }) => origin.path));
    const failed = (inputs.origins?.origins ?? []).filter((o) => !done.has(o.path) && failedThere(o, facts));
    return examineOrigins(context, inputs, failed.slice(0, MAX_MODULES));
  },
  interpret(examined) {
    return examined.flatMap(originFindings);
  },
});

/** Did `go` go to the origin of this module, and come back without it? */
function failedThere({ path, why }: Origin, { results, errors, exitCode, absent }: GoRunFacts): boolean {
  const own = results.filter((result) => result.path === path);
  if (own.some(({ error }) => error === undefined)) return false;
  const told = own.length > 0 || errors.some((text) => text.startsWith(`${path}@`));
  if (!told && exitCode !== null) return false;
  if (why !== 'fallback') return true;
  const escaped = escapePath(path);
  return 'escaped' in escaped && absent.some((url) => url.replaceAll('%21', '!').includes(`/${escaped.escaped}/@`));
}
