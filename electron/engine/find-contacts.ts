import { FindingIndex } from '../../shared/domain/finding.ts';
import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import { type Contact, contactsOf } from '../../shared/report/contacts.ts';
import type { Host } from '../host/host.ts';
import { Patience } from './patience.ts';
import { SECOND_RESOLVERS } from './probes/dns/second-opinion.probe.ts';
import modules from './probes/project/modules.probe.ts';
import selection from './probes/proxy/selection.probe.ts';
import { probesFor } from './probes-for.ts';
import { startProbes } from './run-probes.ts';

/**
 * What a diagnosis with this request would contact. Runs only the probes that read settings and files, and what they need:
 * none of them touches the net.
 */
export async function findContacts(
  request: DiagnoseRequest,
  host: Host,
  signal: AbortSignal,
): Promise<readonly Contact[]> {
  const { output, done } = startProbes({
    // The two that tell what is to be reached.
    probes: probesFor([selection, modules]),
    targetSource: selection,
    host,
    request,
    patience: new Patience(request.timeoutMs),
    startedAt: host.now(),
    signal,
    cancelled: signal,
    enough: new AbortController().signal,
    emit: () => undefined,
    settled: () => undefined,
  });
  await done;
  host.network.close();
  const findings = new FindingIndex(output.findings);
  return contactsOf({
    targets: findings.of('target.declared').map(({ params }) => params.target),
    settings: findings.of('setting.value').map(({ params }) => params.setting),
    modules: findings.of('module.set').flatMap(({ params }) => params.modules),
    resolvers: host.network.resolvers(),
    secondResolvers: SECOND_RESOLVERS,
    environment: host.environment(),
    windows: host.platform === 'windows',
  });
}
