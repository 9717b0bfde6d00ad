import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import type { Channel } from '../../../host/network.ts';
import { type Attempted, tryThrice, unsteadyTries } from '../../attempts.ts';
import { dial } from '../../dial.ts';
import { defineTargetProbe, failureOf, type ProbeContext, valueOf } from '../../probe.ts';
import { whenAborted } from '../../when-aborted.ts';
import lookup from '../dns/lookup.probe.ts';

export interface AddressConnection {
  readonly address: string;
  /** Null: still silent when another address had answered, or the verdict was certain, and waiting longer could not help `go`. */
  readonly attempted: Attempted<Channel> | null;
}

/** Addresses beyond these are not tried: `go` rarely gets that far, and a hostile resolver may send thousands. */
const MAX_PER_FAMILY = 4;
const GRACE_MS = 1500;

export default defineTargetProbe<readonly AddressConnection[], { lookup: typeof lookup }>({
  layer: 'tcp',
  title: { 'zh-CN': '逐个地址建立 TCP 连接', en: 'Connect to each address' },
  needs: { lookup },
  budgetMs: 45_000,
  appliesTo: ({ route }) => route.kind === 'direct',
  async run({ lookup: found }, context, target) {
    const addresses = chosen(found?.addresses ?? []);
    const pending = addresses.map((address) => connectThrice(context, address, target.port));
    const grace = firstOpen(pending).then(() => later(GRACE_MS, context.signal));
    const decided = whenAborted(context.enough, context.signal);
    return Promise.all(
      pending.map(async (promise, i) => ({
        address: addresses[i] ?? '',
        attempted: await Promise.race([promise, grace.then(() => null), decided]),
      })),
    );
  },
  interpret(connections, _inputs, target) {
    return connections.flatMap(({ address, attempted }): readonly FindingDraft[] => {
      if (attempted === null) return [];
      const { result, attempts, tries } = attempted;
      const failure = failureOf(result)?.word;
      const unsteady = unsteadyTries(attempted);
      if (failure === 'aborted') return [];
      const params = {
        target: target.id,
        address,
        port: target.port,
        family: address.includes(':') ? (6 as const) : (4 as const),
        ms: result.endMs - result.startMs,
        attempts,
        ...(failure === undefined ? {} : { failure }),
        ...(unsteady ? { unsteady } : {}),
      };
      const outcome = failure === undefined ? (unsteady ? ('warn' as const) : ('ok' as const)) : ('fail' as const);
      return [
        { code: 'tcp.connect' as const, outcome, subject: address, params, evidence: tries.map((t) => t.evidence) },
      ];
    });
  },
});

/** The open channels of a target, in the order in which the addresses are listed. */
export function openChannels(connections: readonly AddressConnection[] | null): readonly Channel[] {
  return (connections ?? []).flatMap(({ attempted }) => {
    const channel = attempted && valueOf(attempted.result);
    return channel ? [channel] : [];
  });
}

function chosen(addresses: readonly string[]): readonly string[] {
  const unique = [...new Set(addresses)];
  const v4 = unique.filter((a) => !a.includes(':')).slice(0, MAX_PER_FAMILY);
  const v6 = unique.filter((a) => a.includes(':')).slice(0, MAX_PER_FAMILY);
  return [...v4, ...v6];
}

function connectThrice(context: ProbeContext, address: string, port: number): Promise<Attempted<Channel>> {
  return tryThrice(context, () => dial(context, address, port));
}

async function firstOpen(pending: readonly Promise<Attempted<Channel>>[]): Promise<void> {
  const open = pending.map(async (promise) => {
    const { result } = await promise;
    if (!result.outcome.ok) throw new Error('closed');
  });
  try {
    await Promise.any(open);
  } catch {
    // None opened: there is nothing to hurry for, every address gets its full time.
    await new Promise<never>(() => {});
  }
}

function later(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
