import type { FailureWord } from '../domain/failure.ts';
import type { Finding, FindingIndex } from '../domain/finding.ts';
import type { Target } from '../domain/target.ts';

/** Layers of the way to one target, lowest first. */
export type PathLayer = 'proxy' | 'dns' | 'tcp' | 'tls' | 'http';

/** How far the way to one target goes, summed up from what probes saw layer by layer. */
export interface PathView {
  readonly target: Target;
  readonly lookup: Finding<'dns.lookup'> | undefined;
  readonly tcp: readonly Finding<'tcp.connect'>[];
  readonly tls: readonly Finding<'tls.handshake'>[];
  readonly tunnel: Finding<'proxy.reply'> | undefined;
  readonly http: Finding<'http.reply'> | undefined;
  /** Lowest layer on which nothing works; null while that is not known, or when everything works. */
  readonly failedAt: PathLayer | null;
  /** True once the service has answered what `go` needs. */
  readonly works: boolean;
  /** What failed there. */
  readonly failure: FailureWord | undefined;
  /** Ids of the findings about this target that say something is wrong. */
  readonly findings: readonly string[];
}

/** Builds the view of one target. */
export function viewPath(target: Target, index: FindingIndex): PathView {
  const lookup = index.about('dns.lookup', target.id)[0];
  const tcp = index.about('tcp.connect', target.id);
  const tls = index.about('tls.handshake', target.id);
  const tunnel = index.about('proxy.reply', target.id)[0];
  const replies = index.about('http.reply', target.id);
  // What `go` failed at counts more than the first question, which the same service may have answered well.
  const failedLater = replies.find((f) => f.params.purpose === 'download' && f.outcome === 'fail');
  const first = replies.find((f) => f.params.purpose === 'protocol') ?? originReply(replies);
  const http = first?.outcome === 'fail' ? first : (failedLater ?? first);
  const { layer, failure } = lowestFailure(target, { lookup, tcp, tls, tunnel, http });
  const greeted = tls.some((f) => !fails(f));
  const works = layer === null && (http ? !fails(http) : target.role === 'sumdb' && greeted);
  const findings = index
    .aboutTarget(target.id)
    .filter((f) => f.outcome !== 'ok')
    .map((f) => f.id);
  return { target, lookup, tcp, tls, tunnel, http, failedAt: layer, works, failure, findings };
}

/** A code host that fails at anything it is asked fails; else its first answer stands for it. */
function originReply(replies: readonly Finding<'http.reply'>[]): Finding<'http.reply'> | undefined {
  const own = replies.filter((f) => f.params.purpose === 'origin');
  return own.find((f) => f.outcome === 'fail') ?? own[0];
}

/** What failed at some tries and went well at others does not stop here. */
function fails({ outcome, params }: Finding<'tcp.connect' | 'tls.handshake' | 'http.reply'>): boolean {
  return outcome !== 'ok' && !params.unsteady;
}

type Seen = Pick<PathView, 'lookup' | 'tcp' | 'tls' | 'tunnel' | 'http'>;

function lowestFailure(
  target: Target,
  { lookup, tcp, tls, tunnel, http }: Seen,
): { readonly layer: PathLayer | null; readonly failure: FailureWord | undefined } {
  if (target.route.kind === 'proxy') {
    if (tunnel && tunnel.outcome !== 'ok') return { layer: 'proxy', failure: tunnel.params.failure };
  } else {
    if (lookup && lookup.outcome !== 'ok')
      return { layer: 'dns', failure: lookup.params.a.failure ?? lookup.params.aaaa.failure };
    if (tcp.length > 0 && tcp.every(fails)) return { layer: 'tcp', failure: tcp[0]?.params.failure };
  }
  if (target.tls && tls.length > 0 && tls.every(fails)) return { layer: 'tls', failure: tls[0]?.params.failure };
  if (http && fails(http)) return { layer: 'http', failure: http.params.failure };
  return { layer: null, failure: undefined };
}

/** Ids of the evidence behind some findings, without repetition. */
export function evidenceOf(findings: readonly (Finding | undefined)[]): readonly string[] {
  return [...new Set(findings.flatMap((f) => f?.evidence ?? []))];
}
