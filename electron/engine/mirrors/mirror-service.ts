import type { RepairPlan } from '../../../shared/domain/repair.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import { choiceOf } from '../../../shared/mirrors/choose-mirrors.ts';
import type { MirrorChoice, MirrorsReport } from '../../../shared/mirrors/mirror-report.ts';
import type { MirrorsEvent, MirrorsRequest } from '../../../shared/mirrors/mirrors-session.ts';
import type { Wish } from '../../../shared/repair/wish-edits.ts';
import type { Host } from '../../host/host.ts';
import { compareMirrors } from './compare-mirrors.ts';

/** Comparing mirrors, and using one of them, for the wizard. */
export interface MirrorService {
  compare(request: MirrorsRequest, tell: (event: MirrorsEvent) => void, signal: AbortSignal): Promise<unknown>;
  /** A plan that uses a mirror of the last comparison, by its id; null: the recommended list. @throws CallError */
  plan(mirror: string | null): Promise<RepairPlan>;
}

export interface MirrorServiceParts {
  openHost(): Promise<Host>;
  wish(wishes: readonly Wish[]): Promise<RepairPlan>;
}

export function createMirrorService({ openHost, wish }: MirrorServiceParts): MirrorService {
  let last: { readonly report: MirrorsReport; readonly windows: boolean } | null = null;
  return {
    compare: async (request, emit, signal) => {
      const host = await openHost();
      const report = await compareMirrors(request, { host, emit, signal });
      last = { report, windows: host.platform === 'windows' };
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
  };
}

/** The settings of a choice; null where it names no mirror, or another one than was asked for. */
export function wishesOf({ goproxy, gosumdb, reasons }: MirrorChoice, asked?: string): readonly Wish[] | null {
  if (goproxy === null) return null;
  if (asked !== undefined && !reasons.some(({ reason, about }) => reason === 'asked-for' && about === asked))
    return null;
  return [{ name: 'GOPROXY', value: goproxy }, ...(gosumdb === null ? [] : [{ name: 'GOSUMDB', value: gosumdb }])];
}
