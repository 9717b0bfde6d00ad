import type { FailureWord } from '../../../../shared/domain/failure.ts';
import type { ObservationParams } from '../../../../shared/domain/finding.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { type ProxyAddress, parseProxyAddress } from '../../../../shared/go/http-proxy.ts';
import { parsePacAnswer } from '../../../../shared/go/pac-answer.ts';
import { proxyOfSettings } from '../../../../shared/windows/proxy-settings.ts';
import type { Host } from '../../../host/host.ts';
import { handshake } from '../../handshake.ts';
import { defineTargetProbe, failureOf, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { openTunnelBy, proxyUrl } from '../../proxy-tunnel.ts';
import lookup from '../dns/lookup.probe.ts';
import connect, { openChannels } from '../tcp/connect.probe.ts';
import secured from '../tls/handshake.probe.ts';

type Origin = ObservationParams['proxy.unused']['origin'];

interface Unused {
  readonly origin: Origin;
  readonly proxy: ProxyAddress;
  /** The script that named it for this very address. */
  readonly pac?: string;
}

interface Tried extends Unused {
  readonly works: boolean;
  readonly failure?: FailureWord;
  readonly evidence: readonly string[];
}

const MAX_NPMRC = 1 << 20;
const MAX_PROXIES = 3;

/**
 * When a service cannot be reached directly: is there a proxy on this machine that `go` does not use for https, and does
 * the way through it work? ALL_PROXY, HTTP_PROXY alone, the platform's own (with PAC), WinHTTP's, npm's. Source: go-failures A7, F46.
 */
export default defineTargetProbe<
  readonly Tried[],
  { lookup: typeof lookup; connect: typeof connect; secured: typeof secured }
>({
  layer: 'proxy',
  title: { 'zh-CN': '有没有 go 没用上的代理', en: 'Is there a proxy that go does not use?' },
  needs: { lookup, connect, secured },
  budgetMs: 30_000,
  appliesTo: ({ route, role, tls }) => route.kind === 'direct' && tls && (role === 'mirror' || role === 'sumdb'),
  async run(inputs, context, target) {
    const greeted = (inputs.secured ?? []).some(({ attempted }) => attempted.result.outcome.ok);
    if (greeted && openChannels(inputs.connect).length > 0) return [];
    const others = await otherProxies(context.host, target);
    return Promise.all(others.map((one) => tryThrough(context, one, target)));
  },
  interpret(tried, _inputs, target) {
    return tried.map(({ origin, proxy, pac, works, failure, evidence }) => ({
      code: 'proxy.unused' as const,
      outcome: works ? ('warn' as const) : ('ok' as const),
      subject: proxyUrl(proxy),
      params: {
        target: target.id,
        origin,
        url: proxyUrl(proxy),
        works,
        ...(pac === undefined ? {} : { pac }),
        ...(failure === undefined ? {} : { failure }),
      },
      evidence,
    }));
  },
});

/** Proxies of this machine that `go` does not use for this target, each once. */
export async function otherProxies(host: Host, target: Target): Promise<readonly Unused[]> {
  const found = [
    ...fromVariables(host),
    ...(await fromPlatform(host, target)),
    ...(await fromWinHttp(host, target)),
    ...(await fromNpm(host)),
  ];
  return [...new Map(found.map((one) => [proxyUrl(one.proxy), one])).values()].slice(0, MAX_PROXIES);
}

function fromVariables(host: Host): readonly Unused[] {
  const entries = Object.entries(host.environment());
  const windows = host.platform === 'windows';
  return (['ALL_PROXY', 'HTTP_PROXY'] as const).flatMap((origin) => {
    const [, value = ''] =
      entries.find(([name]) => (windows ? name.toUpperCase() === origin : name === origin)) ??
      entries.find(([name]) => name === origin.toLowerCase()) ??
      [];
    return unused(origin, value);
  });
}

async function fromPlatform(host: Host, target: Target): Promise<readonly Unused[]> {
  const [answer, settings] = await Promise.all([host.resolveProxy(target.url), host.platformProxy()]);
  const pac = settings.ok && settings.value.pac !== null ? { pac: settings.value.pac } : {};
  if (answer.ok) return parsePacAnswer(answer.value).map((proxy) => ({ origin: 'system' as const, proxy, ...pac }));
  // Nobody here evaluates a PAC script; a proxy that stands in the settings is one all the same.
  const proxy = settings.ok ? proxyOfSettings(settings.value, target.host) : null;
  return proxy === null ? [] : [{ origin: 'system', proxy }];
}

/** The proxy of Windows' own services, which an administrator may have set where nothing else was. */
async function fromWinHttp(host: Host, target: Target): Promise<readonly Unused[]> {
  const settings = await host.winHttpProxy();
  if (!settings.ok) return [];
  const proxy = proxyOfSettings(settings.value, target.host);
  return proxy === null ? [] : [{ origin: 'winhttp', proxy }];
}

/** Lines `https-proxy=…` and `proxy=…` of the user's .npmrc. Source: docs.npmjs.com, npmrc and config. */
async function fromNpm(host: Host): Promise<readonly Unused[]> {
  const bytes = await host.files.read(host.files.join(host.homeFolder(), '.npmrc'), MAX_NPMRC);
  if (!bytes.ok) return [];
  const text = new TextDecoder().decode(bytes.value);
  const lines = [...text.matchAll(/^\s*(?:https-proxy|proxy)\s*=\s*"?([^"\s]+)"?\s*$/gmu)];
  return lines.flatMap(([, value = '']) => unused('npm', value));
}

function unused(origin: Origin, value: string): readonly Unused[] {
  if (value === '' || value === 'null') return [];
  const proxy = parseProxyAddress(value);
  return 'kind' in proxy || !/^(?:https?|socks5h?)$/u.test(proxy.scheme) ? [] : [{ origin, proxy }];
}

async function tryThrough(context: ProbeContext, one: Unused, target: Target): Promise<Tried> {
  const tunnel = await openTunnelBy(context, one.proxy, target);
  const channel = valueOf(tunnel)?.channel;
  if (!channel) return { ...one, works: false, ...because(tunnel), evidence: [tunnel.evidence] };
  const route = { kind: 'proxy', proxy: `proxy:${proxyUrl(one.proxy)}` } as const;
  const greeted = await handshake(context, channel, { ...target, route });
  channel.close();
  const evidence = [tunnel.evidence, greeted.evidence];
  const failure = failureOf(greeted)?.word ?? valueOf(greeted)?.verification?.word;
  return { ...one, works: failure === undefined, ...(failure === undefined ? {} : { failure }), evidence };
}

function because(recorded: Recorded<unknown>): { readonly failure?: FailureWord } {
  return { failure: failureOf(recorded)?.word ?? 'proxy-refused' };
}
