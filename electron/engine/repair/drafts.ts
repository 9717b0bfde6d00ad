import type { Cause } from '../../../shared/domain/cause.ts';
import type { CauseRef, PlanItem } from '../../../shared/domain/repair.ts';
import type { AnyRemedy, ReadResults, Reads, Remedial } from '../../../shared/repair/define-remedy.ts';
import { remedies } from '../../../shared/repair/remedies.gen.ts';
import type { RepairContext } from '../../../shared/repair/repair-context.ts';
import { HIDDEN } from '../../../shared/text/secret-patterns.ts';
import type { Host } from '../../host/host.ts';
import { examineCacheFolder } from '../cache-folder.ts';
import { identify } from '../guards/program-identity.ts';
import { whoDecides } from '../guards/who-decides.ts';
import { readBytes, textOf } from './read-places.ts';
import type { Trials } from './trials.ts';

/** A module cache of any use has more files than this. */
const FEW_FILES = 10_000;

/** PowerShell alone takes seconds to start. */
const IDENTIFY_MS = 30_000;

/** A remedy that was planned, before it is shown. */
export interface Draft {
  readonly remedy: string;
  readonly risk: PlanItem['risk'];
  readonly remedial: Remedial;
  readonly fixes: PlanItem['fixes'];
  readonly chosen: boolean;
  /** Drafts with the same word help only together. */
  readonly together?: string;
}

/** What drafts are made with. */
export interface Drafting {
  readonly context: RepairContext;
  readonly trials: Pick<Trials, 'best' | 'rehearse'>;
  readonly host: Host;
}

/** The remedies that name a code, the first to be proposed first. */
export function definitionsFor(code: string): readonly (readonly [id: string, remedy: AnyRemedy])[] {
  const registry: Readonly<Record<string, AnyRemedy>> = remedies;
  return Object.entries(registry)
    .filter(([, { fixes }]) => (fixes as readonly string[]).includes(code))
    .sort(([, a], [, b]) => (a.order ?? 50) - (b.order ?? 50));
}

/** What could be done about a cause, the best first. */
export async function draftsFor(cause: Cause, drafting: Drafting): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const [id, remedy] of definitionsFor(cause.code)) {
    const draft = await draftOf(cause, id, remedy, drafting);
    if (draft)
      drafts.push({ ...draft, chosen: draft.remedial.asked === true || (draft.chosen && drafts.length === 0) });
  }
  return drafts;
}

/**
 * What one remedy would do about a cause; null where it does not apply.
 *
 * @param works the trial that is known to work already; without it they are made.
 */
export async function draftOf(
  cause: Cause,
  id: string,
  remedy: AnyRemedy,
  { context, trials, host }: Drafting,
  works?: string,
): Promise<Draft | null> {
  const reads = remedy.reads(cause, context);
  if (reads === null) return null;
  const remedial = remedy.plan(
    cause,
    await gather(reads, trials, { host, cache: context.moduleCache }, works),
    context,
  );
  // A secret that the diagnosis has hidden must not be written as it is shown.
  if (remedial === null || JSON.stringify(remedial.edits).includes(HIDDEN)) return null;
  const risk = remedial.risk ?? remedy.risk;
  return { remedy: id, risk, remedial, fixes: [refOf(cause)], chosen: risk === 'safe' && !cause.advisory };
}

async function gather(
  {
    files = [],
    trials: tries = [],
    folders = [],
    project,
    rules,
    connections,
    timeService,
    programs = [],
    defender,
  }: Reads,
  trials: Drafting['trials'],
  { host, cache }: { readonly host: Host; readonly cache: string },
  known: string | undefined,
): Promise<ReadResults> {
  const room = new Map(await Promise.all(folders.map(async (path) => [path, await roomIn(host, path)] as const)));
  const read = new Map(await Promise.all(files.map(async (path) => [path, await readBytes(host, path)] as const)));
  const best = known ?? (await trials.best(tries))?.id;
  const local = rules ? await host.firewall.programRules() : undefined;
  const connected = connections ? await host.connections() : undefined;
  const time = timeService ? await host.timeService() : undefined;
  const identities = await identify(host, programs, cache, AbortSignal.timeout(IDENTIFY_MS));
  const decides = defender ? await whoDecides(host) : null;
  const rehearsed = project ? await trials.rehearse(project) : null;
  return {
    file: (path) => textOf(read.get(path)),
    bytes: (path) => read.get(path),
    works: (trial) => best === trial,
    roomIn: (path) => room.get(path) ?? null,
    rehearsed: () => rehearsed,
    rules: () => (local?.ok ? local.value : null),
    timeService: () => (time?.ok ? time.value : null),
    connections: () => (connected?.ok ? connected.value : null),
    defender: () => decides,
    identity: (path) => identities.get(path.toLowerCase()) ?? null,
  };
}

async function roomIn(host: Host, path: string): Promise<number | null> {
  const folder = await examineCacheFolder(host, path);
  if (!folder.ok || folder.value.problem !== undefined || folder.value.longPaths === false) return null;
  // A disk that takes no more files has no room, however many bytes are free.
  return (folder.value.freeFiles ?? Number.POSITIVE_INFINITY) < FEW_FILES ? null : (folder.value.freeBytes ?? null);
}

/** How plans name a cause. */
export function refOf({ code, subject }: Cause): CauseRef {
  return { code, subject };
}
