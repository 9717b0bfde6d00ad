import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import type { HttpReply, TlsFacts } from '../../../host/network.ts';
import { type Attempted, tryTwice } from '../../attempts.ts';
import { dial } from '../../dial.ts';
import { handshake } from '../../handshake.ts';
import { otherHelloFinding } from '../../other-hello.ts';
import { defineTargetProbe, failureOf, type ProbeContext, type Recorded } from '../../probe.ts';
import { get, type Way } from '../../way.ts';
import download, { type GoRunFacts } from '../go/download.probe.ts';
import protocol from '../http/module-protocol.probe.ts';

interface Data {
  readonly address: string;
  readonly large: Attempted<TlsFacts> | null;
  readonly ordinary: Attempted<TlsFacts> | null;
  /** With the offer of HTTP/2. */
  readonly h2: Attempted<TlsFacts> | null;
  /** As many bytes as the large hello, inside a connection that is open already. */
  readonly request: Recorded<HttpReply> | null;
  /** Milliseconds of silence that say something, by what the run has seen until then. */
  readonly silenceMs: number;
}

const NOTHING: Data = { address: '', large: null, ordinary: null, h2: null, request: null, silenceMs: 0 };
/** A wait may end a little before its time by the clock of the run. */
const CLOCK_MS = 100;
const REQUEST_BYTES = 2000;
/** How `go` words a handshake that nobody answered or somebody cut. Source: net/http transport, go-failures F03-F05, F17. */
const CUT = /TLS handshake timeout|connection reset|forcibly closed|EOF|handshake failure/u;

/**
 * When a mirror greets us and the handshake of the real `go` failed there: newer Go sends a hello of more than one packet,
 * and every Go offers HTTP/2. Sends a large one, a small one and one with that offer side by side, and as many bytes once more in a request, to tell the hello from its size.
 */
export default defineTargetProbe<Data, { download: typeof download; protocol: typeof protocol }>({
  layer: 'tls',
  title: { 'zh-CN': '用大的 TLS 握手包再试', en: 'Greet with a large TLS hello' },
  needs: { download, protocol },
  budgetMs: 30_000,
  appliesTo: ({ tls, role, route }) => tls && role === 'mirror' && route.kind === 'direct',
  async run(inputs, context, target) {
    const way = inputs.protocol?.way;
    const facts = inputs.download?.facts;
    if (!way?.trusted || !facts || facts.exitCode === 0 || !wasCut(facts, target)) return NOTHING;
    const headers = { 'x-padding': 'x'.repeat(REQUEST_BYTES) };
    const [large, ordinary, h2, request] = await Promise.all([
      tryTwice(context, () => greet(context, way, 'large')),
      tryTwice(context, () => greet(context, way, 'ordinary')),
      tryTwice(context, () => greet(context, way, 'h2')),
      get(context, way, null, { method: 'HEAD', path: inputs.protocol?.path ?? '/', headers, maxBytes: 0 }),
    ]);
    return { address: way.ready.address, large, ordinary, h2, request, silenceMs: context.patience.timeoutMs() };
  },
  interpret({ address, large, ordinary, h2, request, silenceMs }, _inputs, target) {
    if (!large || !ordinary || !h2 || !request) return [];
    // On a slow line, or shortly before the deadline, one is given up that would have been answered: the others told nothing of it.
    if ([large.result, ordinary.result, h2.result, request].some((sent) => isGivenUp(sent, silenceMs))) return [];
    const failure = failureOf(request)?.word;
    const base = { target: target.id, address, bytes: REQUEST_BYTES };
    const sent: FindingDraft = {
      code: 'tls.large-request',
      outcome: failure === undefined ? 'ok' : 'warn',
      subject: target.host,
      params: failure === undefined ? base : { ...base, failure },
      evidence: [request.evidence],
    };
    return [
      otherHelloFinding('large', address, large.result, target),
      otherHelloFinding('ordinary', address, ordinary.result, target),
      otherHelloFinding('h2', address, h2.result, target),
      sent,
    ];
  },
});

/** Also where `go` passed it by and complains of something else at its end: what it met first is what is to be mended first. */
function wasCut({ errors, results, brokenOff }: GoRunFacts, target: Target): boolean {
  const texts = [...errors, ...results.flatMap(({ error }) => error ?? [])];
  return (
    texts.some((text) => text.includes(target.host) && CUT.test(text)) ||
    brokenOff.some(({ url, text }) => url.startsWith(`${target.url}/`) && CUT.test(text))
  );
}

/** Silence shorter than it has to be. Source: contract "A timeout is evidence of an error". */
function isGivenUp(sent: Recorded<unknown>, silenceMs: number): boolean {
  return failureOf(sent)?.word === 'timed-out' && sent.endMs - sent.startMs < silenceMs - CLOCK_MS;
}

async function greet(context: ProbeContext, way: Way, hello: 'large' | 'ordinary' | 'h2'): Promise<Recorded<TlsFacts>> {
  const dialed = await dial(context, way.ready.address, way.ready.port);
  const { outcome } = dialed;
  if (!outcome.ok) return { ...dialed, outcome };
  const recorded = await handshake(context, outcome.value, way.target, hello);
  outcome.value.close();
  return recorded;
}
