import type { RepairPlan } from '../../../shared/domain/repair.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import { choiceOf } from '../../../shared/mirrors/choose-mirrors.ts';
import type { MirrorChoice, MirrorsReport } from '../../../shared/mirrors/mirror-report.ts';
import type { MirrorShelfContent } from '../../../shared/mirrors/mirror-shelf.ts';
import type { MirrorsEvent, MirrorsRequest } from '../../../shared/mirrors/mirrors-session.ts';
import type { Wish } from '../../../shared/repair/wish-edits.ts';
import type { Host } from '../../host/host.ts';
import { compareMirrors } from './compare-mirrors.ts';
import type { MirrorShelf } from './mirror-shelf.ts';

/** Comparing mirrors, and using one of them, for the wizard. */
export interface MirrorService {
  compare(request: MirrorsRequest, tell: (event: MirrorsEvent) => void, signal: AbortSignal): Promise<unknown>;
  /** A plan that uses a mirror of the last comparison, by its id; null: the recommended list. @throws CallError */
  plan(mirror: string | null): Promise<RepairPlan>;
  /** The user's own mirrors, and how the last comparison ended. */
  known(): Promise<MirrorShelfContent>;
  /** @throws CallError not-a-mirror, has-a-secret, failed */
  add(url: string): Promise<MirrorShelfContent>;
  /** @throws CallError failed */
  forget(url: string): Promise<MirrorShelfContent>;
}

export interface MirrorServiceParts {
  openHost(): Promise<Host>;
  wish(wishes: readonly Wish[]): Promise<RepairPlan>;
  readonly shelf: MirrorShelf;
  /** A line for the log. */
  log(line: string): void;
}

export function createMirrorService({ openHost, wish, shelf, log }: MirrorServiceParts): MirrorService {
  let last: { readonly report: MirrorsReport; readonly windows: boolean } | null = null;
  return {
    compare: async (request, emit, signal) => {
      const host = await openHost();
      const { added } = await shelf.read();
      const asked = { ...request, added: [...new Set([...request.added, ...added])] };
      const report = await compareMirrors(asked, { host, emit, signal });
      last = { report, windows: host.platform === 'windows' };
      // What was broken off says little about mirrors. And the person has the result, kept or not.
      if (!signal.aborted) await shelf.keep(report).catch((error: unknown) => log(`mirrors are not kept: ${error}`));
    },
    plan: async (mirror) => {
      if (!last) throw new CallError('unknown-plan');
      const { report, windows } = last;
      const url = report.mirrors.find(({ id }) => id === mirror)?.url;
      if (mirror !== null && url === undefined) throw new CallError('unknown-plan');
      const wishes = wishesOf(choiceOf(report, windows, url), url);
      if (!wishes) throw new CallError('unknown-plan');
      return wish(wishes);
    },
    known: () => shelf.read(),
    add: (url) => shelf.add([url]),
    forget: (url) => shelf.forget(url),
  };
}

/** The settings of a choice; null where it names no mirror, or another one than was asked for. */
export function wishesOf({ goproxy, gosumdb, reasons }: MirrorChoice, asked?: string): readonly Wish[] | null {
  if (goproxy === null) return null;
  if (asked !== undefined && !reasons.some(({ reason, about }) => reason === 'asked-for' && about === asked))
    return null;
  return [{ name: 'GOPROXY', value: goproxy }, ...(gosumdb === null ? [] : [{ name: 'GOSUMDB', value: gosumdb }])];
}
