import type { CauseDraft } from '../domain/cause.ts';
import type { FailureWord } from '../domain/failure.ts';
import { aboutTarget, failingAt, othersThatPass } from './failing-targets.ts';
import { evidenceOf } from './path-view.ts';
import type { Situation } from './situation.ts';

/** Params shared by the causes on the TCP layer. */
export interface TcpParams extends Record<string, unknown> {
  readonly host: string;
  readonly addresses: readonly string[];
}

/** Mirrors of which no address accepts a connection, and whose first address fails in one of these ways. */
export function tcpFailures(situation: Situation, words: readonly FailureWord[]): readonly CauseDraft<TcpParams>[] {
  return failingAt(situation, 'tcp')
    .filter(({ view }) => view.failure !== undefined && words.includes(view.failure))
    .map(({ view, severity }) => {
      const controls = othersThatPass(situation, view, 'tcp');
      return {
        ...aboutTarget(view, severity),
        params: { host: view.target.host, addresses: view.tcp.map((f) => f.params.address) },
        certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
        ...(view.failure ? { because: view.failure } : {}),
        evidence: evidenceOf([view.lookup, ...view.tcp]),
        controls,
      };
    });
}
