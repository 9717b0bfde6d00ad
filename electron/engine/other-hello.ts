import type { FindingDraft } from '../../shared/domain/finding.ts';
import type { Target } from '../../shared/domain/target.ts';
import type { HelloKind, TlsFacts } from '../host/network.ts';
import { failureOf, type Recorded, valueOf } from './probe.ts';

/** The finding about a handshake that was begun in another way than before. */
export function otherHelloFinding(
  hello: HelloKind,
  address: string,
  recorded: Recorded<TlsFacts>,
  target: Target,
): FindingDraft {
  const failure = failureOf(recorded)?.word;
  const protocol = valueOf(recorded)?.protocol;
  const params = {
    target: target.id,
    address,
    hello,
    ms: recorded.endMs - recorded.startMs,
    ...(protocol === undefined ? {} : { protocol }),
    ...(failure === undefined ? {} : { failure }),
  };
  const outcome = failure === undefined ? 'ok' : 'warn';
  return { code: 'tls.other-hello', outcome, subject: target.host, params, evidence: [recorded.evidence] };
}
