import type { CauseDraft } from '../domain/cause.ts';
import type { Finding } from '../domain/finding.ts';
import { hostOf } from './http-failures.ts';
import { everybodyHas } from './module-set.ts';
import { evidenceOf, type PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/** A question to the checksum database that was answered, and not as it should be. */
export interface LookupFailure {
  readonly lookup: Finding<'sumdb.lookup'>['params'];
  /** Who answered: the mirror that passes questions on, or the database itself. */
  readonly host: string;
  readonly draft: Pick<CauseDraft<never>, 'subject' | 'severity' | 'evidence' | 'explains'>;
}

/** Failed lookups by the road that `go` takes; none while `go` works. */
export function lookupFailures(situation: Situation): readonly LookupFailure[] {
  const { findings, goWorks, view } = situation;
  if (goWorks) return [];
  return findings
    .of('sumdb.lookup')
    .filter((f) => f.outcome === 'fail' && !tellsNothing(view(f.params.target), f.params.status, situation))
    .map((f) => {
      const host = view(f.params.target)?.target.host ?? hostOf(f.params.through) ?? f.params.name;
      const draft = { subject: host, severity: 'error' as const, evidence: evidenceOf([f]), explains: [f.id] };
      return { lookup: f.params, host, draft };
    });
}

/**
 * Does the mirror answer everything with a page, or stop `go` with the same status? Then it is not the database that fails. Nor
 * where `go` never comes to ask: what stands behind a certificate that does not verify says nothing.
 */
function tellsNothing(mirror: PathView | undefined, status: number | undefined, situation: Situation): boolean {
  if (!mirror?.failedAt) return false;
  if (mirror.failedAt !== 'http') return true;
  const { body, status: told } = mirror.http?.params ?? {};
  return (body === 'html' && told === 200) || (told === status && situation.impactOf(mirror) === 'stops');
}

const UNKNOWN_TO_SUMDB = /verifying (?:module|go\.mod)[\s\S]{0,400}\/lookup\/[^\s]{1,400}: 4(?:04|10) /u;

/** Did `go` fetch it, and the checksum database say that there is no such module? */
export function isUnknownToSumdb(text: string): boolean {
  return UNKNOWN_TO_SUMDB.test(text);
}

/** Does the database deny what everybody has: our own public modules, or modules of several owners and no other's? Then it is none. */
export function deniesEverything(situation: Situation): boolean {
  const { findings, downloadErrors } = situation;
  const denied = downloadErrors.filter(({ params }) => isUnknownToSumdb(params.text));
  const set = findings.of('module.set')[0]?.params;
  if (denied.length === 0 || !set) return false;
  if (everybodyHas(situation)) return true;
  const owners = new Set(set.modules.map(({ path }) => path.split('/').slice(0, 2).join('/')));
  return owners.size > 1 && set.modules.every(({ path }) => denied.some(({ params }) => params.module === path));
}
