import { type Examined, examineOrigins } from '../../origin.ts';
import { originFindings } from '../../origin-findings.ts';
import { defineProbe } from '../../probe.ts';
import reply from '../proxy/reply.probe.ts';
import connect from '../tcp/connect.probe.ts';
import handshake from '../tls/handshake.probe.ts';
import git from './git.probe.ts';
import netrc from './netrc.probe.ts';
import origins, { type Origin } from './origins.probe.ts';

/** Modules looked at before `go` has said which of them fail: one host is asked about a few. */
const MAX_OF_HOST = 2;
const MAX_MODULES = 8;

/** Goes the way of `go` to the repositories of modules that come from their origin in any case. */
export default defineProbe<
  readonly Examined[],
  {
    origins: typeof origins;
    git: typeof git;
    netrc: typeof netrc;
    connect: typeof connect;
    reply: typeof reply;
    handshake: typeof handshake;
  }
>({
  layer: 'vcs',
  title: { 'zh-CN': '查找代码仓库', en: 'Look for the repository' },
  needs: { origins, git, netrc, connect, reply, handshake },
  budgetMs: 60_000,
  async run(inputs, context) {
    const wanted = fewOfEach((inputs.origins?.origins ?? []).filter(({ why }) => why !== 'fallback'));
    if (wanted.length === 0) return [];
    return examineOrigins(context, inputs, wanted);
  },
  interpret(examined) {
    return examined.flatMap(originFindings);
  },
});

/** The first modules of each host. */
function fewOfEach(all: readonly Origin[]): readonly Origin[] {
  const seen = new Map<string, number>();
  return all
    .filter(({ host }) => {
      const count = (seen.get(host) ?? 0) + 1;
      seen.set(host, count);
      return count <= MAX_OF_HOST;
    })
    .slice(0, MAX_MODULES);
}
