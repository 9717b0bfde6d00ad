import type { FindingDraft, JudgementDraft } from '../../shared/domain/finding.ts';
import type { Target } from '../../shared/domain/target.ts';
import type { Attempted } from './attempts.ts';
import type { ProbeContext } from './probe.ts';
import type { AddressConnection } from './probes/tcp/connect.probe.ts';
import type { AddressHandshake } from './probes/tls/handshake.probe.ts';
import type { Tunnel } from './proxy-tunnel.ts';
import { hostTarget, reach } from './reach.ts';
import { type Way, wayTo } from './way.ts';

/** A layer's results for every target that it was tried on. */
type Tried<D> = readonly { readonly target: Target; readonly data: D }[];

/** Finds a way to an https host, known from the start or not. */
export type FindWay = (url: string) => Promise<{
  readonly way: Way | null;
  readonly findings: readonly (FindingDraft | JudgementDraft)[];
}>;

/** Results of the layers for the targets that were known from the start. */
export interface TriedWays {
  readonly connect: Tried<readonly AddressConnection[]>;
  readonly reply: Tried<Attempted<Tunnel>>;
  readonly handshake: Tried<readonly AddressHandshake[]>;
}

/** The ways to targets known from the start, by their address; null where one does not get as far as HTTP. */
function knownWays(tried: TriedWays): ReadonlyMap<string, Way | null> {
  const targets = new Map([...tried.connect, ...tried.reply].map(({ target }) => [target.url, target]));
  const of = <D>(list: Tried<D>, { id }: Target) => list.find(({ target }) => target.id === id)?.data ?? null;
  return new Map(
    [...targets].map(([url, target]) => {
      const layers = { connect: of(tried.connect, target), reply: of(tried.reply, target) };
      return [url, wayTo(target, { ...layers, handshake: of(tried.handshake, target) })];
    }),
  );
}

/** Finds ways to hosts of repositories: those of the run's own targets, and others layer by layer, each once. */
export function waysTo(context: ProbeContext, tried: TriedWays): FindWay {
  const known = knownWays(tried);
  const started = new Map<string, ReturnType<FindWay>>();
  return (url) => {
    const way = known.get(url);
    if (way !== undefined) return Promise.resolve({ way, findings: [] });
    const running = started.get(url);
    // What was seen of a host is told once, by the first who asked.
    if (running) return running.then((found) => ({ ...found, findings: [] }));
    const found = reach(context, hostTarget(context, new URL(url), 'vcs'));
    started.set(url, found);
    return found;
  };
}
