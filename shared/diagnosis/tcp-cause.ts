import type { CauseDraft } from '../domain/cause.ts';
import type { FailureWord } from '../domain/failure.ts';
import { aboutTarget, failingAt, othersThatPass } from './failing-targets.ts';
import { evidenceOf } from './path-view.ts';
import type { Situation } from './situation.ts';

/** Params shared by the causes on the TCP layer. */
export interface TcpParams extends Record<string, unknown> {
  readonly host: string;
  readonly addresses: readonly string[];
  /** Addresses that only other resolvers gave, and that work. */
  readonly elsewhere?: readonly string[];
}

/** Mirrors of which no address accepts a connection, and whose first address fails in one of these ways. */
export function tcpFailures(situation: Situation, words: readonly FailureWord[]): readonly CauseDraft<TcpParams>[] {
  return failingAt(situation, 'tcp')
    .filter(({ view }) => view.failure !== undefined && words.includes(view.failure))
    .map(({ view, severity }) => {
      const controls = othersThatPass(situation, view, 'tcp');
      const works = situation.findings.about('dns.second-opinion-works', view.target.id).filter((f) => f.params.works);
      const elsewhere = works.map((f) => f.params.address);
      return {
        ...aboutTarget(view, severity),
        params: {
          host: view.target.host,
          addresses: view.tcp.map((f) => f.params.address),
          ...(elsewhere.length > 0 ? { elsewhere } : {}),
        },
        certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
        ...(view.failure ? { because: view.failure } : {}),
        evidence: evidenceOf([view.lookup, ...view.tcp, ...works]),
        controls,
      };
    });
}
