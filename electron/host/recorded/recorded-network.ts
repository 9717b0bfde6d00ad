import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Channel, DnsQuestion, Limits, LookupFamily, Network, TrustFacts } from '../network.ts';
import type { CallLog } from './call-log.ts';
import type { RecordedEndpoint } from './machine-schema.ts';
import { RecordedChannel } from './recorded-channel.ts';
import type { Recording } from './recording.ts';
import { replay } from './replay.ts';

const PLATFORM = 'platform';

/** The net as a recorded machine saw it. */
export class RecordedNetwork implements Network {
  /** The recording that answers at this moment. */
  readonly #now: () => Recording;
  readonly #log: CallLog;
  readonly #parked = new Map<string, RecordedChannel[]>();

  constructor(now: () => Recording, log: CallLog) {
    this.#now = now;
    this.#log = log;
  }

  get #net() {
    return this.#now().machine.network;
  }

  resolvers(): readonly string[] {
    return this.#net.resolvers;
  }

  async routes(): Promise<Outcome<{ readonly ipv4: boolean; readonly ipv6: boolean }>> {
    return success(this.#net.routes);
  }

  async lookup(name: string, family: LookupFamily, limits: Limits): Promise<Outcome<readonly string[]>> {
    const call = `lookup ${name} ${family}`;
    if (family !== 0) return this.#answer(call, name, PLATFORM, family === 4 ? 'A' : 'AAAA', limits);
    const [a, aaaa] = await Promise.all(
      (['A', 'AAAA'] as const).map((type) => this.#answer(call, name, PLATFORM, type, limits)),
    );
    const found = [a, aaaa].flatMap((answer) => (answer?.ok ? answer.value : []));
    return found.length > 0 || !a || a.ok ? success(found) : a;
  }

  query({ server, name, type, transport }: DnsQuestion, limits: Limits): Promise<Outcome<readonly string[]>> {
    return this.#answer(`query ${server} ${name} ${type} ${transport}`, name, server, type, limits);
  }

  async hear(
    { server, name, type }: Omit<DnsQuestion, 'transport'>,
    limits: Limits,
  ): Promise<Outcome<readonly (readonly string[])[]>> {
    const answer = await this.#answer(`hear ${server} ${name} ${type}`, name, server, type, limits);
    return answer.ok ? success([answer.value]) : answer;
  }

  searchDomains(): readonly string[] {
    return this.#net.searchDomains ?? [];
  }

  async connect(
    endpoint: { readonly address: string; readonly port: number; readonly parked?: string },
    limits: Limits,
  ): Promise<Outcome<Channel>> {
    const { address, port, parked } = endpoint;
    const key = JSON.stringify([address, port, parked ?? null]);
    const waiting = this.#parked.get(key)?.pop();
    if (waiting) return success(waiting.resume());
    const recorded = this.endpoint(`${address}:${port}`);
    if (!recorded) return this.#log.unexpectedCall(`connect ${address}:${port}`);
    const park = (channel: RecordedChannel) => this.#parked.set(key, [...(this.#parked.get(key) ?? []), channel]);
    return replay(
      recorded.connect,
      limits,
      () => new RecordedChannel(recorded, this, this.#now(), this.#log, parked === undefined ? undefined : park),
    );
  }

  async trust(): Promise<TrustFacts> {
    return { ...this.#net.trust, problems: [] };
  }

  close(): void {
    this.#parked.clear();
  }

  /** The recording of one `address:port`. */
  endpoint(place: string): RecordedEndpoint | undefined {
    return this.#net.endpoints.find(({ address, port }) => `${address}:${port}` === place);
  }

  async #answer(
    call: string,
    name: string,
    server: string,
    type: 'A' | 'AAAA',
    limits: Limits,
  ): Promise<Outcome<readonly string[]>> {
    const lower = name.toLowerCase().replace(/\.$/u, '');
    const wildcard = Object.keys(this.#net.names).find((key) => key.startsWith('*.') && lower.endsWith(key.slice(1)));
    const servers = this.#net.names[lower] ?? (wildcard === undefined ? undefined : this.#net.names[wildcard]);
    const recorded = servers?.[server]?.[type];
    if (!recorded) return this.#log.unexpectedCall(call);
    return replay(recorded, limits, ({ addresses }) => addresses);
  }
}
