import type { Setting } from '../domain/setting.ts';
import type { Target } from '../domain/target.ts';
import { parseGoproxy } from '../go/goproxy-list.ts';
import { proxyForUrl } from '../go/http-proxy.ts';
import { matchPrefixPatterns } from '../go/patterns.ts';

/** Why something would be contacted; texts in `shared/text/contact-words.ts`. */
export type ContactReason =
  | 'resolver'
  | 'second-resolver'
  | 'proxy'
  | 'goproxy-entry'
  | 'sumdb'
  | 'shadowed'
  | 'comparison'
  | 'asked'
  | 'direct'
  | 'private-module'
  | 'without-proxy'
  | 'unused-proxy'
  | 'git-proxy'
  | 'rewritten'
  | 'ssh';

/** A place that only settings of other programs lead to. */
export interface FurtherContact {
  readonly host: string;
  readonly port: number;
  readonly reason: Extract<ContactReason, 'unused-proxy' | 'git-proxy' | 'rewritten' | 'ssh'>;
  readonly ifNeeded: boolean;
  /** The setting or the module that leads there. */
  readonly about: string;
}

/** One thing that a run would contact. */
export interface Contact {
  /** `host:port`, an address of a resolver, or the host of a module. */
  readonly address: string;
  readonly reason: ContactReason;
  /** Only if something else fails first. */
  readonly ifNeeded: boolean;
  /** The proxy that is asked instead of the address itself. */
  readonly via?: string;
  /** What for, in particular: the setting or the module that leads there. */
  readonly about?: string;
}

export interface ContactInputs {
  readonly targets: readonly Target[];
  readonly settings: readonly Setting[];
  readonly modules: readonly { readonly path: string; readonly version: string }[];
  /** Resolvers that this computer is set to use. */
  readonly resolvers: readonly string[];
  /** Asked about well-known public names only, when one of those fails here. */
  readonly secondResolvers: readonly string[];
  /** What `go` is started with: proxies are found in it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly windows: boolean;
  /** What settings of git, ssh, npm and the system lead to besides. */
  readonly further?: readonly FurtherContact[];
}

const TARGET_REASONS = {
  mirror: 'goproxy-entry',
  sumdb: 'sumdb',
  proxy: 'proxy',
  control: 'comparison',
  vcs: 'direct',
  redirect: 'asked',
  other: 'asked',
} as const;

/** What a run would contact, and why. Pure: nothing is asked. Names of private modules go to their own hosts only. */
export function contactsOf(inputs: ContactInputs): readonly Contact[] {
  const { targets, resolvers, secondResolvers } = inputs;
  return [
    ...resolvers.map((address): Contact => ({ address: withPort(address, 53), reason: 'resolver', ifNeeded: false })),
    // Code hosts are told of with the modules that lead there.
    ...targets.filter(({ role }) => role !== 'vcs').map((target) => targetContact(target, targets)),
    // Where a proxy does not get there, it is tried without.
    ...targets
      .filter(({ role, route }) => route.kind === 'proxy' && (role === 'mirror' || role === 'sumdb'))
      .map(({ host, port }): Contact => ({ address: withPort(host, port), reason: 'without-proxy', ifNeeded: true })),
    ...moduleContacts(inputs),
    ...furtherContacts(inputs),
    ...secondResolvers
      .filter((address) => !resolvers.includes(address))
      .flatMap((address) =>
        [53, 443].map(
          (port): Contact => ({ address: withPort(address, port), reason: 'second-resolver', ifNeeded: true }),
        ),
      ),
  ];
}

function furtherContacts({ further = [], targets }: ContactInputs): readonly Contact[] {
  const named = new Set(targets.map(({ host, port }) => withPort(host, port)));
  const contacts = new Map<string, Contact>();
  for (const { host, port, reason, ifNeeded, about } of further) {
    const address = withPort(host, port);
    const known = contacts.get(address);
    if (!named.has(address) && (!known || (known.ifNeeded && !ifNeeded)))
      contacts.set(address, { address, reason, ifNeeded, about });
  }
  return [...contacts.values()];
}

function targetContact(target: Target, targets: readonly Target[]): Contact {
  const { host, port, role, route, variable, shadowed } = target;
  const proxy = route.kind === 'proxy' ? targets.find(({ id }) => id === route.proxy) : undefined;
  return {
    address: withPort(host, port),
    reason: shadowed ? 'shadowed' : TARGET_REASONS[role],
    ifNeeded: false,
    ...(proxy ? { via: withPort(proxy.host, proxy.port) } : {}),
    ...(role === 'mirror'
      ? { about: 'GOPROXY' }
      : role === 'sumdb'
        ? { about: 'GOSUMDB' }
        : variable
          ? { about: variable }
          : {}),
  };
}

/** Where `go` fetches modules from their own hosts: private ones always, others where the list says `direct`. */
function moduleContacts({ modules, settings, windows, targets, environment }: ContactInputs): readonly Contact[] {
  const value = (name: string) => settings.find((setting) => setting.name === name)?.value ?? '';
  const list = parseGoproxy(value('GOPROXY') || 'https://proxy.golang.org,direct', { windows });
  const direct = !list.error && list.entries.some(({ kind }) => kind === 'direct');
  const first = !list.error && list.entries[0]?.kind === 'direct';
  const patterns = value('GONOPROXY') || value('GOPRIVATE');
  const contacts = new Map<string, Contact>();
  for (const { path } of modules) {
    const host = path.split('/', 1)[0] ?? '';
    if (!host.includes('.') || targets.some((target) => target.role !== 'vcs' && target.host === host)) continue;
    const isPrivate = patterns !== '' && patterns !== 'none' && matchPrefixPatterns(patterns, path);
    if (!isPrivate && !direct) continue;
    const reason = isPrivate ? 'private-module' : 'direct';
    const key = `${reason} ${host}`;
    if (contacts.has(key)) continue;
    const choice = proxyForUrl(environment, `https://${host}`, { ignoreCase: windows });
    const via =
      choice && 'proxy' in choice ? `${choice.proxy.host || 'localhost'}:${choice.proxy.port || '80'}` : undefined;
    contacts.set(key, {
      address: withPort(host, 443),
      reason,
      ifNeeded: !isPrivate && !first,
      ...(via === undefined ? {} : { via }),
      about: path,
    });
  }
  return [...contacts.values()];
}

function withPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
