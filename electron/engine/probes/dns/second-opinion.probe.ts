import { randomBytes } from 'node:crypto';
import { isImpossibleForPublic, isPublicHost } from '../../../../shared/diagnosis/public-hosts.ts';
import type { FailureWord } from '../../../../shared/domain/failure.ts';
import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { askServer, type ServerAnswer, serverFinding } from '../../ask-server.ts';
import { dial } from '../../dial.ts';
import { handshake } from '../../handshake.ts';
import { defineTargetProbe, failureOf, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { queryCommand } from '../../typed-command.ts';
import connect from '../tcp/connect.probe.ts';
import secured from '../tls/handshake.probe.ts';
import lookup from './lookup.probe.ts';

interface Trial {
  readonly address: string;
  readonly server: string;
  readonly works: boolean;
  readonly failure?: FailureWord;
  readonly evidence: readonly string[];
}

interface RandomLabel {
  readonly server: string;
  readonly label: string;
  readonly answer: Recorded<readonly string[]>;
}

interface Heard {
  readonly server: string;
  readonly answers: Recorded<readonly (readonly string[])[]>;
}

interface Data {
  readonly answers: readonly ServerAnswer[];
  readonly heard: readonly Heard[];
  readonly trials: readonly Trial[];
  readonly random: readonly RandomLabel[];
}

/** Public resolvers asked for a second opinion: one in China, one outside. */
export const SECOND_RESOLVERS = ['223.5.5.5', '8.8.8.8'] as const;
/** Its answers have the longest way, so that a forger on it is overtaken least. */
const FAR_RESOLVER = '8.8.8.8';
const TRANSPORTS = ['udp', 'tcp', 'https'] as const;
const MAX_TRIALS = 4;
const NOTHING: Data = { answers: [], heard: [], trials: [], random: [] };

/**
 * Only when a public name fails here: is the answer forged? Asks two other resolvers over UDP, TCP and HTTPS, listens
 * whether a second answer comes after the first, tries for real the addresses that this computer was not given, and asks
 * for a name that cannot exist. Names that are not well-known public module services are never sent.
 */
export default defineTargetProbe<Data, { lookup: typeof lookup; connect: typeof connect; secured: typeof secured }>({
  layer: 'dns',
  title: { 'zh-CN': '换一个 DNS 服务器核对', en: 'Get a second opinion on the address' },
  needs: { lookup, connect, secured },
  budgetMs: 30_000,
  appliesTo: ({ route, host, role }) => route.kind === 'direct' && role !== 'proxy' && isPublicHost(host),
  async run(inputs, context, target) {
    const given = inputs.lookup?.addresses ?? [];
    if (!suspicious(inputs, given) || context.enough.aborted) return NOTHING;
    const questions = SECOND_RESOLVERS.flatMap((server) =>
      TRANSPORTS.map((transport) => ({ server, configured: false, transport, name: target.host })),
    );
    const own = context.host.network.resolvers().slice(0, 1);
    const [answers, random, heard] = await Promise.all([
      Promise.all(questions.map((q) => askServer(context, q))),
      Promise.all(own.map((server) => askRandom(context, server, target.host))),
      Promise.all([...new Set([...own, FAR_RESOLVER])].map((server) => hear(context, server, target.host))),
    ]);
    return { answers, heard, random, trials: await tryAddresses(context, target, newAddresses(answers, given)) };
  },
  interpret({ answers, heard, trials, random }, _inputs, target) {
    return [
      ...answers.map((a) => serverFinding(a, target)),
      ...heard.flatMap((h) => rivalFinding(h, target)),
      ...random.flatMap((r) => randomFinding(r, target)),
      ...trials.map((t) => trialFinding(t, target)),
    ];
  },
});

function suspicious(
  inputs: {
    readonly connect: readonly { attempted: { result: Recorded<unknown> } | null }[] | null;
    readonly secured: readonly { attempted: { result: Recorded<{ facts: { verification?: unknown } }> } }[] | null;
  },
  given: readonly string[],
): boolean {
  if (given.length === 0 || given.some(isImpossibleForPublic)) return true;
  const good = (inputs.secured ?? []).some(({ attempted }) => {
    const value = valueOf(attempted.result);
    return value !== undefined && value.facts.verification === undefined;
  });
  return !good;
}

function newAddresses(answers: readonly ServerAnswer[], given: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // Answers by HTTPS and TCP first: a forger on the path usually answers UDP only.
  for (const answer of [...answers].sort((x, y) => x.transport.localeCompare(y.transport))) {
    for (const address of [...(valueOf(answer.a.result) ?? []), ...(valueOf(answer.aaaa.result) ?? [])]) {
      if (!given.includes(address) && !found.has(address) && !isImpossibleForPublic(address))
        found.set(address, answer.server);
    }
  }
  return new Map([...found].slice(0, MAX_TRIALS));
}

function tryAddresses(
  context: ProbeContext,
  target: Target,
  addresses: ReadonlyMap<string, string>,
): Promise<readonly Trial[]> {
  return Promise.all(
    [...addresses].map(async ([address, server]) => {
      const dialed = await dial(context, address, target.port);
      const channel = valueOf(dialed);
      if (!channel) return { address, server, works: false, ...word(dialed), evidence: [dialed.evidence] };
      const greeted = await handshake(context, channel, { ...target, route: { kind: 'direct' } });
      channel.close();
      const failure = failureOf(greeted)?.word ?? valueOf(greeted)?.verification?.word;
      const evidence = [dialed.evidence, greeted.evidence];
      return { address, server, works: failure === undefined, ...(failure === undefined ? {} : { failure }), evidence };
    }),
  );
}

function word(recorded: Recorded<unknown>): { readonly failure?: FailureWord } {
  const failure = failureOf(recorded)?.word;
  return failure === undefined ? {} : { failure };
}

async function hear(context: ProbeContext, server: string, name: string): Promise<Heard> {
  const answers = await context.record<readonly (readonly string[])[]>(
    {
      operation: 'dns.hear',
      input: { server, name, type: 'A', transport: 'udp' },
      command: queryCommand(context.host, server, name, 'A', 'udp'),
      show: (all) => ({ answers: all }),
    },
    () => context.host.network.hear({ server, name, type: 'A' }, context.limits('dns')),
  );
  return { server, answers };
}

function rivalFinding({ server, answers }: Heard, target: Target): readonly FindingDraft[] {
  const all = valueOf(answers) ?? [];
  const [first = [], ...others] = all;
  // Only answers that share nothing contradict each other.
  if (!others.some((other) => !other.some((address) => first.includes(address)))) return [];
  const params = { target: target.id, host: target.host, server, answers: all };
  return [{ code: 'dns.rival-answers', outcome: 'fail', subject: server, params, evidence: [answers.evidence] }];
}

async function askRandom(context: ProbeContext, server: string, host: string): Promise<RandomLabel> {
  const label = `gomod-doctor-${randomBytes(6).toString('hex')}.${host}`;
  const answer = await context.record<readonly string[]>(
    {
      operation: 'dns.query',
      input: { server, name: label, type: 'A', transport: 'udp' },
      command: queryCommand(context.host, server, label, 'A', 'udp'),
      show: (addresses) => ({ addresses }),
    },
    () => context.host.network.query({ server, name: label, type: 'A', transport: 'udp' }, context.limits('dns')),
  );
  return { server, label, answer };
}

function randomFinding({ server, label, answer }: RandomLabel, target: Target): readonly FindingDraft[] {
  const addresses = valueOf(answer) ?? [];
  if (addresses.length === 0) return [];
  const params = { target: target.id, host: target.host, server, label, addresses };
  return [{ code: 'dns.random-label-answered', outcome: 'fail', subject: server, params, evidence: [answer.evidence] }];
}

function trialFinding({ address, server, works, failure, evidence }: Trial, target: Target): FindingDraft {
  const params = {
    target: target.id,
    host: target.host,
    server,
    address,
    works,
    ...(failure === undefined ? {} : { failure }),
  };
  return { code: 'dns.second-opinion-works', outcome: works ? 'ok' : 'warn', subject: address, params, evidence };
}
