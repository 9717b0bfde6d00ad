import { UPSTREAM_FAILED } from '../mirror-words.ts';
import { isSumdbHost, MODULE_PROXY_HOSTS, RETIRED_PROXY_HOSTS } from './known-hosts.ts';
import { moduleInText, moduleInUrl } from './module-in-text.ts';
import type { RequestInText } from './request-in-text.ts';
import type { LineContext, Match } from './text-rule.ts';

/** Returns what an HTTP status means for the request it answered; undefined when it means nothing. */
export function explainStatus(request: RequestInText, role: string, context: LineContext): Match | undefined {
  const { host, status = 0 } = request;
  const about = (code: string, subject = host): Match => (subject === undefined ? { code } : { code, subject });
  if (status < 400 || /^\s*# get /.test(context.line)) return undefined;
  if (status === 407)
    return about('proxy.auth-required', request.url.startsWith('http:') ? 'HTTP_PROXY' : 'HTTPS_PROXY');
  if (host !== undefined && RETIRED_PROXY_HOSTS.has(host)) return about('config.goproxy-retired-host');
  if (role === 'sumdb') return explainSumdb(request, status, context);
  const toolchain = toolchainOf(request, context.line);
  if (toolchain !== undefined) return about('go.toolchain-unavailable', toolchain);
  if (status === 401) return about('module.private-unauthenticated', moduleOf(request, context));
  if (status === 429) return about('http.rate-limited');
  if (status >= 500 || status === 408) return about('http.server-error');
  if (status !== 404 && status !== 410) return about('http.forbidden');
  if (role === 'vcs') return about('vcs.no-go-import', moduleOf(request, context));
  return explainNotFound(request, context);
}

const UPSTREAM_TROUBLE =
  /unable to access .{0,300}(?:Failed to connect|Could not resolve|timed out|reset)|i\/o timeout|fetch timed out|deadline exceeded/;

// A proxy answers 404 and tells the reason in text, on this line or the indented ones after it.
function explainNotFound(request: RequestInText, context: LineContext): Match {
  const reason = `${request.rest}\n${context.after(8)}`.split(/\n(?=\S)/, 1)[0] ?? '';
  if (UPSTREAM_FAILED.test(reason))
    return request.host === undefined
      ? { code: 'http.server-error' }
      : { code: 'http.server-error', subject: request.host };
  const subject = moduleOf(request, context);
  const code = /unknown revision|invalid version/.test(reason) ? 'module.version-unknown' : 'module.not-found';
  return subject === undefined ? { code } : { code, subject };
}

function explainSumdb(request: RequestInText, status: number, context: LineContext): Match | undefined {
  const { host, url } = request;
  const about = (code: string, subject = host): Match => (subject === undefined ? { code } : { code, subject });
  const notFound = status === 404 || status === 410;
  if (/\/sumdb\/.{1,200}\/supported/.test(url)) return notFound ? undefined : about('sumdb.proxy-refuses');
  const atRoot = /^https?:\/{1,2}[^/]+\/(?:lookup|tile|latest)\b/.test(url);
  if (atRoot && host !== undefined && !isSumdbHost(host) && MODULE_PROXY_HOSTS.has(host))
    return about('config.gosumdb-url-wrong', 'GOSUMDB');
  // The database tells what it met itself when it tried to fetch the module: a code host that it could not reach.
  const reason = context.after(8).split(/\n(?=\S)/, 1)[0] ?? '';
  if (notFound && UPSTREAM_TROUBLE.test(reason)) return about('sumdb.upstream-error');
  if (notFound && /\/lookup\//.test(url) && host !== 'gosum.io')
    return about('config.goprivate-missing', moduleOf(request, context));
  return about('sumdb.upstream-error');
}

function moduleOf(request: RequestInText, context: LineContext): string | undefined {
  return moduleInText(context.line) ?? moduleInUrl(request.url) ?? moduleInText(context.before(1));
}

function toolchainOf({ url }: RequestInText, line: string): string | undefined {
  const named = /\bdownload (go1\.[0-9][^\s:]{0,30})/.exec(line)?.[1];
  if (named !== undefined) return named;
  return /golang\.org\/toolchain\/@v\/v0\.0\.1-(go1\.[0-9]+(?:\.[0-9]+)?(?:(?:rc|beta)[0-9]+)?)\./.exec(url)?.[1];
}
