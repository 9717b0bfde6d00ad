import type { FindingDraft, ObservationParams } from '../../shared/domain/finding.ts';
import type { HttpReply } from '../host/network.ts';
import type { Attempted } from './attempts.ts';
import { bodyKind, plainReason } from './body-kind.ts';
import { failureOf, valueOf } from './probe.ts';

type HttpParams = ObservationParams['http.reply'];

/** The finding about one HTTP exchange. `good` says whether this reply is what `go` needs here. */
export function replyFinding(
  about: Pick<HttpParams, 'target' | 'url' | 'method' | 'purpose' | 'asked' | 'told'>,
  { result, attempts, tries }: Attempted<HttpReply>,
  good: (reply: HttpReply, body: HttpParams['body']) => boolean,
): FindingDraft {
  const reply = valueOf(result);
  const failure = failureOf(result)?.word;
  const contentType = reply?.headers['content-type'];
  const body = reply ? bodyKind(reply.body) : undefined;
  const reason = reply && contentType && reply.status !== 200 ? plainReason(contentType, reply.body) : undefined;
  const date = reply?.headers['date'] === undefined ? Number.NaN : Date.parse(reply.headers['date']);
  const params: HttpParams = {
    ...about,
    ms: result.endMs - result.startMs,
    attempts,
    ...(reply ? { status: reply.status } : {}),
    ...(failure === undefined ? {} : { failure }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(reply?.headers['location'] === undefined ? {} : { location: reply.headers['location'] }),
    ...(body === undefined ? {} : { body }),
    ...(reply?.headers['server'] === undefined ? {} : { server: reply.headers['server'] }),
    ...(reason === undefined ? {} : { reason }),
    ...(Number.isNaN(date) ? {} : { date }),
  };
  const outcome = failure === undefined && reply && good(reply, body) ? 'ok' : 'fail';
  return { code: 'http.reply', outcome, subject: about.url, params, evidence: tries.map((t) => t.evidence) };
}
