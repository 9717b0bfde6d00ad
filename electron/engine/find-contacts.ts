import { FindingIndex } from '../../shared/domain/finding.ts';
import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import type { SessionEvent } from '../../shared/domain/session.ts';
import { type Contact, contactsOf, type FurtherContact } from '../../shared/report/contacts.ts';
import type { Host } from '../host/host.ts';
import { gitContacts } from './git-contacts.ts';
import { Patience } from './patience.ts';
import { defineProbe } from './probe.ts';
import { SECOND_RESOLVERS } from './probes/dns/second-opinion.probe.ts';
import modules from './probes/project/modules.probe.ts';
import selection from './probes/proxy/selection.probe.ts';
import { otherProxies } from './probes/proxy/unused.probe.ts';
import git from './probes/vcs/git.probe.ts';
import origins from './probes/vcs/origins.probe.ts';
import { probesFor } from './probes-for.ts';
import { startProbes } from './run-probes.ts';

/**
 * What a diagnosis with this request would contact. Runs only the probes that read settings and files, and what they need:
 * none of them touches the net.
 *
 * @param emit is told what they find, as in a run
 */
export async function findContacts(
  request: DiagnoseRequest,
  host: Host,
  signal: AbortSignal,
  emit: (event: SessionEvent) => void = () => undefined,
): Promise<readonly Contact[]> {
  const further: FurtherContact[] = [];
  const beside = besideGo(further);
  const { output, done } = startProbes({
    // Those that tell what is to be reached.
    probes: { ...probesFor([selection, modules, git, origins]), beside },
    targetSource: selection,
    host,
    request,
    patience: new Patience(request.timeoutMs),
    startedAt: host.now(),
    signal,
    cancelled: signal,
    enough: new AbortController().signal,
    emit,
    settled: () => undefined,
  });
  await done;
  host.network.close();
  const rules = await host.nameRules();
  const findings = new FindingIndex(output.findings);
  return contactsOf({
    further,
    targets: findings.of('target.declared').map(({ params }) => params.target),
    settings: findings.of('setting.value').map(({ params }) => params.setting),
    modules: findings.of('module.set').flatMap(({ params }) => params.modules),
    resolvers: [...new Set([...host.network.resolvers(), ...(rules.ok ? rules.value.flatMap((r) => r.servers) : [])])],
    secondResolvers: SECOND_RESOLVERS,
    environment: host.environment(),
    windows: host.platform === 'windows',
  });
}

/** Collects where settings of git, ssh, npm and the system lead; in the order of the others, since it needs what they read. */
function besideGo(further: FurtherContact[]) {
  return defineProbe<null, { selection: typeof selection; git: typeof git; origins: typeof origins }>({
    layer: 'vcs',
    title: { 'zh-CN': '读取别的程序的设置', en: 'Read the settings of other programs' },
    needs: { selection, git, origins },
    budgetMs: 15_000,
    async run(inputs, { host }) {
      for (const target of inputs.selection?.targets ?? []) {
        if (target.route.kind !== 'direct' || !target.tls || !['mirror', 'sumdb'].includes(target.role)) continue;
        for (const { proxy, origin } of await otherProxies(host, target))
          further.push({
            host: proxy.host.toLowerCase() || 'localhost',
            port: Number(proxy.port || '80'),
            reason: 'unused-proxy',
            ifNeeded: true,
            about: origin,
          });
      }
      const fetched = (inputs.origins?.origins ?? []).map(({ path, why }) => ({ path, ifNeeded: why === 'fallback' }));
      further.push(...(await gitContacts(host, inputs.git?.git?.values ?? [], fetched)));
      return null;
    },
    interpret: () => [],
  });
}
