import type { CauseDraft } from '../domain/cause.ts';
import type { Finding } from '../domain/finding.ts';
import { hostOf } from './http-failures.ts';
import { evidenceOf } from './path-view.ts';
import type { Situation } from './situation.ts';

/** A question to the checksum database that was answered, and not as it should be. */
export interface LookupFailure {
  readonly lookup: Finding<'sumdb.lookup'>['params'];
  /** Who answered: the mirror that passes questions on, or the database itself. */
  readonly host: string;
  readonly draft: Pick<CauseDraft<never>, 'subject' | 'severity' | 'evidence' | 'explains'>;
}

/** Failed lookups by the road that `go` takes; none while `go` works. */
export function lookupFailures({ findings, goWorks, view }: Situation): readonly LookupFailure[] {
  if (goWorks) return [];
  return findings
    .of('sumdb.lookup')
    .filter((f) => f.outcome === 'fail')
    .map((f) => {
      const host = view(f.params.target)?.target.host ?? hostOf(f.params.through) ?? f.params.name;
      const draft = { subject: host, severity: 'error' as const, evidence: evidenceOf([f]), explains: [f.id] };
      return { lookup: f.params, host, draft };
    });
}
