import type { FindingDraft, ObservationParams } from '../../shared/domain/finding.ts';
import type { HttpReply } from '../host/network.ts';
import { type Attempted, unsteadyTries } from './attempts.ts';
import { bodyKind, infoVersion, plainReason } from './body-kind.ts';
import type { Followed } from './follow.ts';
import { failureOf, valueOf } from './probe.ts';
import type { ModuleVersion } from './probes/project/modules.probe.ts';
import { withoutQuery } from './way.ts';

/** Characters kept of a header. */
const MAX_SHOWN = 200;

type HttpParams = ObservationParams['http.reply'];

/** The finding about one HTTP exchange. `good` says whether this reply is what `go` needs here. */
export function replyFinding(
  about: Pick<HttpParams, 'target' | 'url' | 'method' | 'purpose' | 'asked' | 'told' | 'hops' | 'streamEnd'>,
  attempted: Attempted<HttpReply>,
  good: (reply: HttpReply, body: HttpParams['body']) => boolean,
): FindingDraft {
  const { result, attempts, tries } = attempted;
  const reply = valueOf(result);
  const failure = failureOf(result)?.word;
  const contentType = reply?.headers['content-type']?.slice(0, MAX_SHOWN);
  const body = reply ? bodyKind(reply.body) : undefined;
  const reason = reply && contentType && reply.status !== 200 ? plainReason(contentType, reply.body) : undefined;
  const date = reply?.headers['date'] === undefined ? Number.NaN : Date.parse(reply.headers['date']);
  const retryAfter = reply?.headers['retry-after']?.slice(0, 40);
  const well = failure === undefined && reply !== undefined && good(reply, body);
  const unsteady = well ? unsteadyTries(attempted, isServerError, ({ status }) => status) : undefined;
  const params: HttpParams = {
    ...about,
    ms: result.endMs - result.startMs,
    attempts,
    ...(unsteady ? { unsteady } : {}),
    ...(reply ? { status: reply.status } : {}),
    ...(failure === undefined ? {} : { failure }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(reply?.headers['location'] === undefined ? {} : { location: withoutQuery(reply.headers['location']) }),
    ...(body === undefined ? {} : { body }),
    ...(reply?.headers['server'] === undefined ? {} : { server: reply.headers['server'].slice(0, MAX_SHOWN) }),
    ...(reason === undefined ? {} : { reason }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(Number.isNaN(date) ? {} : { date, ...(reply?.receivedAt === undefined ? {} : { clock: reply.receivedAt }) }),
  };
  const outcome = well ? (unsteady ? 'warn' : 'ok') : 'fail';
  return { code: 'http.reply', outcome, subject: about.url, params, evidence: tries.map((t) => t.evidence) };
}

/** The server itself is out of order, which may be over the next time. */
export const isServerError = ({ status }: HttpReply): boolean => status >= 500;

/**
 * The version that a `.info` was asked for and the one that it tells of. `go` insists on the same, if that is a version and no
 * branch. Source: cmd/go/internal/modfetch/proxy.go (Stat).
 */
export function versionsOf(
  module: ModuleVersion | null,
  reply: HttpReply | undefined,
): Pick<HttpParams, 'asked' | 'told'> {
  const told = reply && infoVersion(reply.body);
  return module && told !== undefined && /^v\d+\.\d+\.\d+/u.test(module.version) ? { asked: module.version, told } : {};
}

type About = Parameters<typeof replyFinding>[0];
type IsGood = Parameters<typeof replyFinding>[2];

/** The same about an exchange whose redirects were followed. Where one leads nowhere, that is the failure. */
export function followedFinding(about: About, { hops, result, unreachable }: Followed, good: IsGood): FindingDraft {
  const along = hops.length > 0 ? { ...about, hops } : about;
  const finding = replyFinding(along, result, (reply, body) => unreachable === undefined && good(reply, body));
  if (unreachable === undefined || finding.code !== 'http.reply') return finding;
  return { ...finding, params: { ...finding.params, failure: unreachable, unreachable: true } };
}
