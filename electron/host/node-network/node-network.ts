import { getServers } from 'node:dns';
import { networkInterfaces } from 'node:os';
import type { Outcome } from '../../../shared/domain/failure.ts';
import { success } from '../../../shared/domain/failure.ts';
import type {
  CertificateProblem,
  Channel,
  DnsQuestion,
  Limits,
  LookupFamily,
  Network,
  TrustFacts,
} from '../network.ts';
import { Connector, type Endpoint } from './connector.ts';
import { queryByHttps } from './dns-over-https.ts';
import { hearDns, queryDns } from './dns-query.ts';
import { PlatformLookup } from './lookup.ts';
import { internetRoutes } from './routes.ts';
import { LoadedTrust, type TrustStore } from './trust-store.ts';

export interface NodeNetworkOptions {
  /** Read once, and begun at once, so that no handshake pays for it. */
  loadTrust(): Promise<TrustStore>;
  /** In which order certificate problems are named, see `CHECK_ORDER`. */
  readonly order: readonly CertificateProblem[];
  /** Addresses of the resolvers; Node's own view of them if absent. */
  readonly resolvers?: readonly string[];
  /** None if absent. */
  readonly searchDomains?: readonly string[];
  /** Lets names be looked up in a helper process; see `PlatformLookup`. */
  readonly environment?: Readonly<Record<string, string>>;
  wallClock(): number;
}

/** The net of this machine, by Node's sockets. */
export class NodeNetwork implements Network {
  readonly #lookup: PlatformLookup;
  readonly #connector: Connector;
  readonly #trust: Promise<LoadedTrust>;
  readonly #resolvers: readonly string[];
  readonly #searchDomains: readonly string[];

  constructor(options: NodeNetworkOptions) {
    this.#lookup = new PlatformLookup(options.environment);
    this.#resolvers = options.resolvers ?? getServers();
    this.#searchDomains = options.searchDomains ?? [];
    this.#trust = options.loadTrust().then((store) => new LoadedTrust(store));
    this.#trust.catch(() => undefined);
    this.#connector = new Connector({
      trust: () => this.#trust,
      order: options.order,
      wallClock: options.wallClock,
    });
  }

  resolvers(): readonly string[] {
    return this.#resolvers;
  }

  async routes(): Promise<Outcome<{ readonly ipv4: boolean; readonly ipv6: boolean }>> {
    const routes = await internetRoutes();
    if (!routes.ok) return routes;
    const has = familiesWithAddress();
    return success({ ipv4: routes.value.ipv4 && has.ipv4, ipv6: routes.value.ipv6 && has.ipv6 });
  }

  lookup(name: string, family: LookupFamily, limits: Limits): Promise<Outcome<readonly string[]>> {
    return this.#lookup.lookup(name, family, limits);
  }

  query(question: DnsQuestion, limits: Limits): Promise<Outcome<readonly string[]>> {
    const { transport } = question;
    if (transport === 'https') return queryByHttps(question, limits, (e, l) => this.#connector.connect(e, l));
    return queryDns({ ...question, transport }, limits);
  }

  hear(question: Omit<DnsQuestion, 'transport'>, limits: Limits): Promise<Outcome<readonly (readonly string[])[]>> {
    return hearDns(question, limits);
  }

  searchDomains(): readonly string[] {
    return this.#searchDomains;
  }

  connect(endpoint: Endpoint, limits: Limits): Promise<Outcome<Channel>> {
    return this.#connector.connect(endpoint, limits);
  }

  async trust(): Promise<TrustFacts> {
    return (await this.#trust).facts;
  }

  close(): void {
    this.#connector.close();
    this.#lookup.close();
  }
}

/** Families with an address that is good beyond the own link. */
function familiesWithAddress(): { ipv4: boolean; ipv6: boolean } {
  const families = { ipv4: false, ipv6: false };
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { family, address, internal } of addresses ?? []) {
      if (internal) continue;
      if (family === 'IPv4') families.ipv4 ||= !address.startsWith('169.254.');
      else families.ipv6 ||= !/^fe[89ab]/iu.test(address);
    }
  }
  return families;
}
