import type { Finding } from '../domain/finding.ts';
import { viewFirewall } from './firewall-view.ts';
import type { Situation } from './situation.ts';

type Product = Finding<'guard.product'>;

/** Products other than Windows' own that are not switched off. */
export function foreignProducts({ findings }: Situation): readonly Product[] {
  return findings.of('guard.product').filter(({ params }) => !params.microsoft && params.state !== 'off');
}

/**
 * Something other than the Windows firewall denies `go` the network: `go` is told "access denied", this program reaches the
 * same mirror, and no rule and no profile of Windows can be the reason. Undefined where one of these is not so.
 */
export function deniedByOthers(situation: Situation): ReturnType<typeof viewFirewall> | undefined {
  const view = viewFirewall(situation);
  const { ownBlocks, managedBlocks, blockingProfiles, denied, passed, known } = view;
  const byWindows = ownBlocks.length + managedBlocks.length + blockingProfiles.length > 0;
  return known && denied.length > 0 && passed.length > 0 && !byWindows ? view : undefined;
}
