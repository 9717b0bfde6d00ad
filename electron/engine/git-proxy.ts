import type { FindingDraft } from '../../shared/domain/finding.ts';
import { matchNoProxy, parseNoProxy } from '../../shared/go/net/no-proxy.ts';
import { hideSecrets } from '../../shared/text/hide-secrets.ts';
import { ENVIRONMENT, type GitValue, httpValue } from '../../shared/vcs/git-config.ts';
import type { Channel } from '../host/network.ts';
import { type Attempted, tryTwice } from './attempts.ts';
import { type ProbeContext, type Recorded, valueOf } from './probe.ts';
import { connectCommand } from './typed-command.ts';

/** git's own proxy, which `go` knows nothing of: does somebody listen there? */
export interface GitProxy {
  readonly url: string;
  readonly setting: GitValue;
  readonly address: string;
  readonly opened: Attempted<Channel>;
}

/** The port that curl takes for a proxy without one. Source: curl(1), --proxy. */
const DEFAULT_PORT = 1080;

/**
 * A proxy for everything, which `go` does not heed and git does. Source: libcurl, CURLOPT_PROXY: https_proxy goes before
 * all_proxy, small letters before capitals, no_proxy exempts.
 */
function fromVariable(environment: Readonly<Record<string, string>>, url: string): GitValue | undefined {
  const value = (names: readonly string[]) =>
    names.flatMap((name) => (environment[name] === undefined ? [] : [{ name, text: environment[name] }]))[0];
  const all = value(['all_proxy', 'ALL_PROXY']);
  if (!all || all.text === '' || value(['https_proxy', 'HTTPS_PROXY'])) return undefined;
  const { hostname, port } = new URL(url);
  const exempt = matchNoProxy(parseNoProxy(value(['no_proxy', 'NO_PROXY'])?.text ?? ''), hostname, port || '443');
  return exempt ? undefined : { key: all.name, value: all.text, origin: ENVIRONMENT };
}

/** Connects to the proxy that git has for an address. Null where it has none of its own. Source: git-config(1), http.proxy. */
export async function tryGitProxy(
  context: ProbeContext,
  values: readonly GitValue[],
  url: string,
): Promise<GitProxy | null> {
  const proxy = gitProxyFor(context.host.environment(), values, url);
  if (!proxy) return null;
  const { setting, host, port } = proxy;
  const opened = await tryTwice(context, () => connect(context, host, port));
  valueOf(opened.result)?.close();
  const shown = host.includes(':') ? `[${host}]` : host;
  return { url, setting, address: `${shown}:${port}`, opened };
}

/** The proxy that git has for an address and `go` does not know of; null where there is none. */
export function gitProxyFor(
  environment: Readonly<Record<string, string>>,
  values: readonly GitValue[],
  url: string,
): { readonly setting: GitValue; readonly host: string; readonly port: number } | null {
  const setting = httpValue(values, 'proxy', url) ?? fromVariable(environment, url);
  const [, host, port] =
    /^(?:[a-z0-9]+:\/\/)?(?:[^@/]*@)?(\[[^\]/]+\]|[^/:\s]+)(?::([0-9]{1,5}))?(?:\/|$)/iu.exec(setting?.value ?? '') ??
    [];
  if (!setting || host === undefined) return null;
  return { setting, host: host.replace(/^\[|\]$/gu, ''), port: Number(port ?? DEFAULT_PORT) };
}

function connect(context: ProbeContext, host: string, port: number): Promise<Recorded<Channel>> {
  const { network } = context.host;
  return context.record<Channel>(
    {
      operation: 'tcp.connect',
      roundTrip: true,
      input: { host, port },
      command: connectCommand(context.host, host, port),
    },
    async () => {
      const found = await network.lookup(host, 0, context.limits('dns'));
      if (!found.ok) return found;
      const [address] = found.value;
      if (address === undefined) return { ok: false, failure: { word: 'dns-no-data' } };
      return network.connect({ address, port }, context.limits('tcp'));
    },
  );
}

export function gitProxyFinding({ url, setting, address, opened }: GitProxy): FindingDraft {
  const { outcome } = opened.result;
  const params = {
    target: `vcs:${url}`,
    setting: { ...setting, value: hideSecrets(setting.value) },
    address,
    ...(outcome.ok ? {} : { failure: outcome.failure.word }),
  };
  const evidence = opened.tries.map((t) => t.evidence);
  return { code: 'git.proxy', outcome: outcome.ok ? 'ok' : 'warn', subject: 'http.proxy', params, evidence };
}
