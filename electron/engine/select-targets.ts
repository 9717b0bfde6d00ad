import type { Setting } from '../../shared/domain/setting.ts';
import type { Target, TargetRole } from '../../shared/domain/target.ts';
import { fromByteString } from '../../shared/go/byte-string.ts';
import { type GoproxyEntry, parseGoproxy } from '../../shared/go/goproxy-list.ts';
import { parseGosumdb } from '../../shared/go/gosumdb.ts';
import { type ProxyAddress, proxyForUrl } from '../../shared/go/http-proxy.ts';
import { hostnameOf, parseGoUrl, portOf } from '../../shared/go/net-url/parse-url.ts';
import { CONTROL_MIRRORS } from './built-in-modules.ts';

/** More entries of a list than these are not looked at one by one, nor of one that is hidden; `go` hardly comes so far. */
const MAX_MIRRORS = 32;
/** More code hosts than these are not looked at one by one; the real `go` asks them all. */
const MAX_ORIGINS = 8;

export interface TargetInputs {
  readonly environment: Readonly<Record<string, string>>;
  readonly windows: boolean;
  readonly settings: readonly Setting[];
  readonly entries: readonly GoproxyEntry[];
  /** Hosts that `go` asks for modules past the mirrors. */
  readonly origins: readonly string[];
  /** Further addresses the user asked for. */
  readonly extra: readonly string[];
  /** Nothing but those. */
  readonly solo?: boolean;
}

/**
 * Every service that this machine's `go` would talk to, with the way it would take, plus two public mirrors for comparison.
 * Names that match private patterns are never among them unless the user's own settings put them there.
 */
export function selectTargets(inputs: TargetInputs): readonly Target[] {
  const targets = new Map<string, Target>();
  const add = (role: TargetRole, url: string, more: Partial<Target> = {}): void => {
    const target = toTarget(role, url, more);
    if (!target || targets.has(target.id)) return;
    if ([...targets.values()].some((t) => t.url === target.url && role !== 'mirror' && role !== 'proxy')) return;
    const choice = proxyForUrl(inputs.environment, target.url, { ignoreCase: inputs.windows });
    if (choice && 'proxy' in choice) {
      const proxy = proxyTarget(choice.variable, choice.proxy);
      targets.set(proxy.id, proxy);
      targets.set(target.id, { ...target, route: { kind: 'proxy', proxy: proxy.id } });
    } else {
      targets.set(target.id, target);
    }
  };
  if (!inputs.solo) {
    for (const { entry, index } of mirrors(inputs.entries)) add('mirror', entry.url, { entry: index });
    const database = databaseUrl(inputs.settings);
    if (database) add('sumdb', database);
    for (const host of [...new Set(inputs.origins)].slice(0, MAX_ORIGINS)) add('vcs', `https://${host}`);
    for (const url of shadowedMirrors(inputs)) add('other', url, { shadowed: true });
    for (const url of CONTROL_MIRRORS) add('control', url);
  }
  for (const url of inputs.extra) add('other', url);
  return [...targets.values()];
}

function databaseUrl(settings: readonly Setting[]): string | undefined {
  const value = settings.find((s) => s.name === 'GOSUMDB')?.value || 'sum.golang.org';
  const parsed = parseGosumdb(value);
  if ('off' in parsed || 'error' in parsed) return undefined;
  return parsed.url ?? `https://${parsed.name}`;
}

function shadowedMirrors({ settings, windows }: TargetInputs): readonly string[] {
  const shadows = settings.find((s) => s.name === 'GOPROXY')?.shadows ?? [];
  return shadows
    .filter(({ source }) => source !== 'default' && source !== 'goroot')
    .flatMap(({ value }) => {
      const list = parseGoproxy(value, { windows });
      return list.error ? [] : mirrors(list.entries).map(({ entry }) => entry.url);
    });
}

function mirrors(entries: readonly GoproxyEntry[]) {
  return entries.flatMap((entry, index) => (entry.kind === 'url' ? [{ entry, index }] : [])).slice(0, MAX_MIRRORS);
}

function proxyTarget(variable: string, proxy: ProxyAddress): Target {
  const host = proxy.host.toLowerCase() || 'localhost';
  const port = Number(proxy.port || '80');
  const shown = host.includes(':') ? `[${host}]` : host;
  const url = `${proxy.scheme}://${shown}:${port}`;
  return {
    id: `proxy:${url}`,
    role: 'proxy',
    url,
    host,
    port,
    tls: proxy.scheme === 'https',
    route: { kind: 'direct' },
    variable,
    scheme: proxy.scheme,
  };
}

/** A target from an address; credentials are dropped. Undefined for what is no http or https address. */
function toTarget(role: TargetRole, address: string, more: Partial<Target>): Target | undefined {
  const parsed = parseGoUrl(address);
  if ('error' in parsed) return undefined;
  const { scheme, path } = parsed.url;
  const host = hostnameOf(parsed.url).toLowerCase();
  if ((scheme !== 'http' && scheme !== 'https') || host === '') return undefined;
  const tls = scheme === 'https';
  const port = Number(portOf(parsed.url) || (tls ? '443' : '80'));
  const shown = host.includes(':') ? `[${host}]` : host;
  const url = `${scheme}://${shown}${port === (tls ? 443 : 80) ? '' : `:${port}`}${fromByteString(path).replace(/\/+$/u, '')}`;
  return { id: `${role}:${url}`, role, url, host, port, tls, route: { kind: 'direct' }, ...more };
}
