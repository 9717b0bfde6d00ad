import type { FailureWord } from '../../../../shared/domain/failure.ts';
import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import type { Channel, TlsFacts } from '../../../host/network.ts';
import { type Attempted, tryThrice, unsteadyTries } from '../../attempts.ts';
import { dial } from '../../dial.ts';
import { handshake } from '../../handshake.ts';
import { otherHelloFinding } from '../../other-hello.ts';
import { askPlainly, plainFinding } from '../../plain-question.ts';
import { defineTargetProbe, failureOf, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { openTunnel } from '../../proxy-tunnel.ts';
import { askForSmallAnswer, smallAnswerFinding } from '../../small-answer.ts';
import reply from '../proxy/reply.probe.ts';
import connect, { openChannels } from '../tcp/connect.probe.ts';

export interface Secured {
  readonly facts: TlsFacts;
  readonly channel: Channel;
}

export interface AddressHandshake {
  readonly address: string;
  readonly attempted: Attempted<Secured>;
  /** The same address asked for another name, after the real one was cut or ignored. */
  readonly otherName: Recorded<TlsFacts> | null;
  /** A refusal of a few bytes, asked for after the ordinary hello met silence. */
  readonly small: Recorded<Uint8Array> | null;
  /** First bytes of what does not speak TLS, asked in plain HTTP. */
  readonly plain: Recorded<Uint8Array> | null;
  /** The same name with protocols and ciphers that `go` does not offer, after the ordinary hello was refused. */
  readonly legacy: Recorded<TlsFacts> | null;
}

const REFUSED: readonly FailureWord[] = ['tls-protocol-version', 'tls-handshake-refused'];
/** A public name that is hardly ever filtered: is it the address, or the name in the hello? */
const NEUTRAL_NAME = 'www.microsoft.com';
const NAME_DEPENDENT: readonly FailureWord[] = ['connection-reset', 'connection-closed', 'timed-out'];

export default defineTargetProbe<readonly AddressHandshake[], { connect: typeof connect; reply: typeof reply }>({
  layer: 'tls',
  title: { 'zh-CN': 'TLS 握手并验证证书', en: 'Shake hands in TLS and verify the certificate' },
  needs: { connect, reply },
  budgetMs: 60_000,
  appliesTo: ({ tls }) => tls,
  run(inputs, context, target) {
    const tunnel = inputs.reply && valueOf(inputs.reply.result)?.channel;
    if (tunnel) return Promise.all([secure(context, target, tunnel, () => freshTunnel(context, target))]);
    const channels = openChannels(inputs.connect);
    return Promise.all(channels.map((channel) => secure(context, target, channel, () => freshDial(context, channel))));
  },
  interpret(handshakes, _inputs, target) {
    return handshakes.flatMap((one) => [
      ...handshakeFinding(one, target),
      ...otherNameFinding(one, target),
      ...(one.small ? [smallAnswerFinding(one.address, one.small, target)] : []),
      ...(one.plain ? [plainFinding(one.address, one.plain, target)] : []),
      ...(one.legacy ? [otherHelloFinding('legacy', one.address, one.legacy, target)] : []),
    ]);
  },
});

async function secure(
  context: ProbeContext,
  target: Target,
  first: Channel,
  fresh: () => Promise<Channel | null>,
): Promise<AddressHandshake> {
  const tried = await tryThrice<Secured>(context, async (number) => {
    const channel = number === 1 ? first : await fresh();
    if (!channel) return { evidence: '', startMs: 0, endMs: 0, outcome: { ok: false, failure: { word: 'aborted' } } };
    const recorded = await handshake(context, channel, target);
    if (!recorded.outcome.ok) channel.close();
    const { outcome } = recorded;
    return { ...recorded, outcome: outcome.ok ? { ok: true, value: { facts: outcome.value, channel } } : outcome };
  });
  const attempted = { ...tried, result: decisive(tried) };
  const failure = failureOf(attempted.result)?.word;
  const seen = { address: first.address, attempted, otherName: null, small: null, plain: null, legacy: null };
  if (failure === undefined || context.enough.aborted) return seen;
  if (NAME_DEPENDENT.includes(failure)) {
    const silent = failure === 'timed-out';
    const [otherName, small] = await Promise.all([
      askOtherName(context, target, fresh),
      silent ? askForSmallAnswer(context, target, fresh) : null,
    ]);
    return { ...seen, otherName, small };
  }
  if (REFUSED.includes(failure)) return { ...seen, legacy: await askLegacy(context, target, fresh) };
  return failure === 'tls-not-tls' ? { ...seen, plain: await askPlainly(context, target, fresh) } : seen;
}

/** The last try that got as far as a hello: after a cut, an address may take no second connection for a while. */
function decisive({ tries, result }: Attempted<Secured>): Recorded<Secured> {
  if (failureOf(result)?.word !== 'aborted') return result;
  return tries.filter((one) => failureOf(one)?.word !== 'aborted').at(-1) ?? result;
}

async function askLegacy(
  context: ProbeContext,
  target: Target,
  fresh: () => Promise<Channel | null>,
): Promise<Recorded<TlsFacts> | null> {
  const channel = await fresh();
  if (!channel) return null;
  const recorded = await handshake(context, channel, target, 'legacy');
  channel.close();
  return recorded;
}

async function freshDial(context: ProbeContext, like: Channel): Promise<Channel | null> {
  return valueOf(await dial(context, like.address, like.port)) ?? null;
}

async function freshTunnel(context: ProbeContext, target: Target): Promise<Channel | null> {
  return valueOf(await openTunnel(context, target))?.channel ?? null;
}

async function askOtherName(
  context: ProbeContext,
  target: Target,
  fresh: () => Promise<Channel | null>,
): Promise<Recorded<TlsFacts> | null> {
  const channel = await fresh();
  if (!channel) return null;
  const recorded = await handshake(context, channel, { ...target, host: NEUTRAL_NAME });
  channel.close();
  return recorded;
}

function handshakeFinding({ address, attempted }: AddressHandshake, target: Target): readonly FindingDraft[] {
  const { result, attempts, tries } = attempted;
  const facts = valueOf(result)?.facts;
  const failure = failureOf(result)?.word ?? facts?.verification?.word;
  if (failure === 'aborted') return [];
  const unsteady = failure === undefined ? unsteadyTries(attempted) : undefined;
  const params = {
    target: target.id,
    address,
    servername: target.host,
    ms: result.endMs - result.startMs,
    attempts,
    ...(facts ? { protocol: facts.protocol, certificate: facts.certificate } : {}),
    ...(facts?.alpn ? { alpn: facts.alpn } : {}),
    ...(failure === undefined ? {} : { failure }),
    ...(unsteady ? { unsteady } : {}),
    ...(facts?.trustedBySystem === undefined ? {} : { trustedBySystem: facts.trustedBySystem }),
  };
  const outcome = failure === undefined ? (unsteady ? 'warn' : 'ok') : 'fail';
  return [
    {
      code: 'tls.handshake',
      outcome,
      subject: target.host,
      params,
      evidence: tries.map((t) => t.evidence).filter(Boolean),
    },
  ];
}

function otherNameFinding({ address, otherName }: AddressHandshake, target: Target): readonly FindingDraft[] {
  if (!otherName) return [];
  const failure = failureOf(otherName)?.word;
  const params = {
    target: target.id,
    address,
    servername: NEUTRAL_NAME,
    ms: otherName.endMs - otherName.startMs,
    ...(failure === undefined ? {} : { failure }),
  };
  return [
    {
      code: 'tls.other-name',
      outcome: failure === undefined ? 'ok' : 'warn',
      subject: NEUTRAL_NAME,
      params,
      evidence: [otherName.evidence],
    },
  ];
}
