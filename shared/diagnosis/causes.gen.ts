// Written by `npm run gen`. Do not edit.
import cacheCorrupt from './causes/cache/corrupt.cause.ts';
import configEnvShadowed from './causes/config/env-shadowed.cause.ts';
import configGoproxyInvalid from './causes/config/goproxy-invalid.cause.ts';
import configGoproxyNoFallthrough from './causes/config/goproxy-no-fallthrough.cause.ts';
import configGoproxyOff from './causes/config/goproxy-off.cause.ts';
import configGoproxyRetiredHost from './causes/config/goproxy-retired-host.cause.ts';
import dnsFiltered from './causes/dns/filtered.cause.ts';
import dnsHostsOverride from './causes/dns/hosts-override.cause.ts';
import dnsNoSuchHost from './causes/dns/no-such-host.cause.ts';
import dnsPoisoned from './causes/dns/poisoned.cause.ts';
import dnsServerDead from './causes/dns/server-dead.cause.ts';
import firewallBlocksProgram from './causes/firewall/blocks-program.cause.ts';
import goMissing from './causes/go/missing.cause.ts';
import httpCaptivePortal from './causes/http/captive-portal.cause.ts';
import httpEncodingBroken from './causes/http/encoding-broken.cause.ts';
import httpForbidden from './causes/http/forbidden.cause.ts';
import httpInsecureRedirect from './causes/http/insecure-redirect.cause.ts';
import httpNotAModuleProxy from './causes/http/not-a-module-proxy.cause.ts';
import httpRateLimited from './causes/http/rate-limited.cause.ts';
import httpRedirectHostBlocked from './causes/http/redirect-host-blocked.cause.ts';
import httpServerError from './causes/http/server-error.cause.ts';
import httpStalled from './causes/http/stalled.cause.ts';
import httpTruncated from './causes/http/truncated.cause.ts';
import httpWrongVersion from './causes/http/wrong-version.cause.ts';
import moduleRetagged from './causes/module/retagged.cause.ts';
import moduleTamperedByMirror from './causes/module/tampered-by-mirror.cause.ts';
import netOffline from './causes/net/offline.cause.ts';
import projectGomodMalformed from './causes/project/gomod-malformed.cause.ts';
import projectGomodMissing from './causes/project/gomod-missing.cause.ts';
import proxyAuthRequired from './causes/proxy/auth-required.cause.ts';
import proxyDead from './causes/proxy/dead.cause.ts';
import proxyRefusesTarget from './causes/proxy/refuses-target.cause.ts';
import proxyStalls from './causes/proxy/stalls.cause.ts';
import sumdbUnreachable from './causes/sumdb/unreachable.cause.ts';
import tcpFiltered from './causes/tcp/filtered.cause.ts';
import tcpRefused from './causes/tcp/refused.cause.ts';
import tcpReset from './causes/tcp/reset.cause.ts';
import tcpUnreachable from './causes/tcp/unreachable.cause.ts';
import tlsExpired from './causes/tls/expired.cause.ts';
import tlsIntercepted from './causes/tls/intercepted.cause.ts';
import tlsSniBlocked from './causes/tls/sni-blocked.cause.ts';
import tlsUntrusted from './causes/tls/untrusted.cause.ts';
import tlsWrongHost from './causes/tls/wrong-host.cause.ts';

/** Every cause with a rule of its own, by code. */
export const causes = {
  'cache.corrupt': cacheCorrupt,
  'config.env-shadowed': configEnvShadowed,
  'config.goproxy-invalid': configGoproxyInvalid,
  'config.goproxy-no-fallthrough': configGoproxyNoFallthrough,
  'config.goproxy-off': configGoproxyOff,
  'config.goproxy-retired-host': configGoproxyRetiredHost,
  'dns.filtered': dnsFiltered,
  'dns.hosts-override': dnsHostsOverride,
  'dns.no-such-host': dnsNoSuchHost,
  'dns.poisoned': dnsPoisoned,
  'dns.server-dead': dnsServerDead,
  'firewall.blocks-program': firewallBlocksProgram,
  'go.missing': goMissing,
  'http.captive-portal': httpCaptivePortal,
  'http.encoding-broken': httpEncodingBroken,
  'http.forbidden': httpForbidden,
  'http.insecure-redirect': httpInsecureRedirect,
  'http.not-a-module-proxy': httpNotAModuleProxy,
  'http.rate-limited': httpRateLimited,
  'http.redirect-host-blocked': httpRedirectHostBlocked,
  'http.server-error': httpServerError,
  'http.stalled': httpStalled,
  'http.truncated': httpTruncated,
  'http.wrong-version': httpWrongVersion,
  'module.retagged': moduleRetagged,
  'module.tampered-by-mirror': moduleTamperedByMirror,
  'net.offline': netOffline,
  'project.gomod-malformed': projectGomodMalformed,
  'project.gomod-missing': projectGomodMissing,
  'proxy.auth-required': proxyAuthRequired,
  'proxy.dead': proxyDead,
  'proxy.refuses-target': proxyRefusesTarget,
  'proxy.stalls': proxyStalls,
  'sumdb.unreachable': sumdbUnreachable,
  'tcp.filtered': tcpFiltered,
  'tcp.refused': tcpRefused,
  'tcp.reset': tcpReset,
  'tcp.unreachable': tcpUnreachable,
  'tls.expired': tlsExpired,
  'tls.intercepted': tlsIntercepted,
  'tls.sni-blocked': tlsSniBlocked,
  'tls.untrusted': tlsUntrusted,
  'tls.wrong-host': tlsWrongHost,
} as const;

export type CauseCode = keyof typeof causes;
