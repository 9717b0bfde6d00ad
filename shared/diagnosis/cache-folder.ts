import type { CauseDraft } from '../domain/cause.ts';
import type { Finding, ObservationParams } from '../domain/finding.ts';
import { evidenceOf } from './path-view.ts';
import { REAL_GO } from './said-by-go.ts';
import type { Situation } from './situation.ts';

/** The folder of the module cache, where it cannot take what `go` still has to put there. */
interface FolderFault {
  readonly folder: ObservationParams['cache.folder'];
  /** Modules for which something has to be written. */
  readonly missing: number;
  readonly draft: Pick<CauseDraft<never>, 'subject' | 'severity' | 'evidence' | 'explains' | 'controls'>;
}

/** Faults of the cache's folder that matter: with everything in the cache already, `go` writes nothing. */
export function cacheFolderFaults(
  { findings, goWorks }: Pick<Situation, 'findings' | 'goWorks'>,
  isFault: (folder: ObservationParams['cache.folder'], checked: ObservationParams['cache.checked']) => boolean,
): readonly FolderFault[] {
  const [checked] = findings.of('cache.checked');
  if (!checked || checked.params.missing === 0) return [];
  return findings
    .of('cache.folder')
    .filter((f) => isFault(f.params, checked.params))
    .map((f: Finding<'cache.folder'>) => ({
      folder: f.params,
      missing: checked.params.missing,
      draft: {
        subject: f.params.path,
        severity: 'error',
        evidence: evidenceOf([f, checked]),
        explains: [f.id],
        // In another cache it works.
        controls: goWorks ? [REAL_GO] : [],
      },
    }));
}
