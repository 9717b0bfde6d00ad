// Written by `npm run gen`. Do not edit.
import avAppControl from './causes/av/app-control.cause.ts';
import avControlledFolder from './causes/av/controlled-folder.cause.ts';
import avHttpsScan from './causes/av/https-scan.cause.ts';
import avLocksFiles from './causes/av/locks-files.cause.ts';
import avQuarantined from './causes/av/quarantined.cause.ts';
import avUnknownThirdParty from './causes/av/unknown-third-party.cause.ts';
import cacheCorrupt from './causes/cache/corrupt.cause.ts';
import cacheDiskFull from './causes/cache/disk-full.cause.ts';
import cacheLocked from './causes/cache/locked.cause.ts';
import cachePathTooLong from './causes/cache/path-too-long.cause.ts';
import cacheReadOnly from './causes/cache/read-only.cause.ts';
import configCertFile from './causes/config/cert-file.cause.ts';
import configEditorVariable from './causes/config/editor-variable.cause.ts';
import configEnvFileEncoding from './causes/config/env-file-encoding.cause.ts';
import configEnvFileUnreadable from './causes/config/env-file-unreadable.cause.ts';
import configEnvShadowed from './causes/config/env-shadowed.cause.ts';
import configEnvStale from './causes/config/env-stale.cause.ts';
import configGo111moduleOff from './causes/config/go111module-off.cause.ts';
import configGoauthInvalid from './causes/config/goauth-invalid.cause.ts';
import configGoflagsInvalid from './causes/config/goflags-invalid.cause.ts';
import configGoflagsVendor from './causes/config/goflags-vendor.cause.ts';
import configGoinsecureBroad from './causes/config/goinsecure-broad.cause.ts';
import configGopathInvalid from './causes/config/gopath-invalid.cause.ts';
import configGoprivateMalformed from './causes/config/goprivate-malformed.cause.ts';
import configGoprivateMissing from './causes/config/goprivate-missing.cause.ts';
import configGoprivateTooBroad from './causes/config/goprivate-too-broad.cause.ts';
import configGoproxyDirectOnly from './causes/config/goproxy-direct-only.cause.ts';
import configGoproxyInvalid from './causes/config/goproxy-invalid.cause.ts';
import configGoproxyNoFallthrough from './causes/config/goproxy-no-fallthrough.cause.ts';
import configGoproxyOff from './causes/config/goproxy-off.cause.ts';
import configGoproxyRetiredHost from './causes/config/goproxy-retired-host.cause.ts';
import configGosumdbInvalid from './causes/config/gosumdb-invalid.cause.ts';
import configGosumdbOff from './causes/config/gosumdb-off.cause.ts';
import configGosumdbUrlWrong from './causes/config/gosumdb-url-wrong.cause.ts';
import configGotoolchainInvalid from './causes/config/gotoolchain-invalid.cause.ts';
import configGovcsForbids from './causes/config/govcs-forbids.cause.ts';
import dnsFakeIpStale from './causes/dns/fake-ip-stale.cause.ts';
import dnsFiltered from './causes/dns/filtered.cause.ts';
import dnsHostsOverride from './causes/dns/hosts-override.cause.ts';
import dnsNoSuchHost from './causes/dns/no-such-host.cause.ts';
import dnsPoisoned from './causes/dns/poisoned.cause.ts';
import dnsServerDead from './causes/dns/server-dead.cause.ts';
import dnsVpnNeeded from './causes/dns/vpn-needed.cause.ts';
import firewallBlocksOutbound from './causes/firewall/blocks-outbound.cause.ts';
import firewallBlocksProgram from './causes/firewall/blocks-program.cause.ts';
import firewallPolicyManaged from './causes/firewall/policy-managed.cause.ts';
import firewallThirdParty from './causes/firewall/third-party.cause.ts';
import goGorootInvalid from './causes/go/goroot-invalid.cause.ts';
import goMirrorUnsafeVersion from './causes/go/mirror-unsafe-version.cause.ts';
import goMissing from './causes/go/missing.cause.ts';
import goShadowed from './causes/go/shadowed.cause.ts';
import goTooOld from './causes/go/too-old.cause.ts';
import goToolchainUnavailable from './causes/go/toolchain-unavailable.cause.ts';
import httpAbsentNotTold from './causes/http/absent-not-told.cause.ts';
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
import httpUpperCaseLost from './causes/http/upper-case-lost.cause.ts';
import httpVersionsUnlisted from './causes/http/versions-unlisted.cause.ts';
import httpWrongVersion from './causes/http/wrong-version.cause.ts';
import moduleGosumMalformed from './causes/module/gosum-malformed.cause.ts';
import moduleGosumMissing from './causes/module/gosum-missing.cause.ts';
import moduleGosumStale from './causes/module/gosum-stale.cause.ts';
import moduleNotFound from './causes/module/not-found.cause.ts';
import modulePathMismatch from './causes/module/path-mismatch.cause.ts';
import modulePrivateUnauthenticated from './causes/module/private-unauthenticated.cause.ts';
import moduleRetagged from './causes/module/retagged.cause.ts';
import moduleRetracted from './causes/module/retracted.cause.ts';
import moduleTamperedByMirror from './causes/module/tampered-by-mirror.cause.ts';
import moduleVersionUnknown from './causes/module/version-unknown.cause.ts';
import moduleZipInvalid from './causes/module/zip-invalid.cause.ts';
import netOffline from './causes/net/offline.cause.ts';
import projectGomodMalformed from './causes/project/gomod-malformed.cause.ts';
import projectGomodMissing from './causes/project/gomod-missing.cause.ts';
import projectReplacementMissing from './causes/project/replacement-missing.cause.ts';
import projectVendorInconsistent from './causes/project/vendor-inconsistent.cause.ts';
import projectWorkMemberMissing from './causes/project/work-member-missing.cause.ts';
import proxyAuthRequired from './causes/proxy/auth-required.cause.ts';
import proxyDead from './causes/proxy/dead.cause.ts';
import proxyGitDead from './causes/proxy/git-dead.cause.ts';
import proxyMalformed from './causes/proxy/malformed.cause.ts';
import proxyNoProxyMissing from './causes/proxy/no-proxy-missing.cause.ts';
import proxyRefusesTarget from './causes/proxy/refuses-target.cause.ts';
import proxySchemeMismatch from './causes/proxy/scheme-mismatch.cause.ts';
import proxyStalls from './causes/proxy/stalls.cause.ts';
import proxySystemOnly from './causes/proxy/system-only.cause.ts';
import sumdbInconsistent from './causes/sumdb/inconsistent.cause.ts';
import sumdbProxyRefuses from './causes/sumdb/proxy-refuses.cause.ts';
import sumdbUnreachable from './causes/sumdb/unreachable.cause.ts';
import sumdbUpstreamError from './causes/sumdb/upstream-error.cause.ts';
import tcpFiltered from './causes/tcp/filtered.cause.ts';
import tcpIpv6Broken from './causes/tcp/ipv6-broken.cause.ts';
import tcpPathMtu from './causes/tcp/path-mtu.cause.ts';
import tcpRefused from './causes/tcp/refused.cause.ts';
import tcpReset from './causes/tcp/reset.cause.ts';
import tcpUnreachable from './causes/tcp/unreachable.cause.ts';
import tlsAlpnRefused from './causes/tls/alpn-refused.cause.ts';
import tlsClockSkew from './causes/tls/clock-skew.cause.ts';
import tlsExpired from './causes/tls/expired.cause.ts';
import tlsIntercepted from './causes/tls/intercepted.cause.ts';
import tlsLargeHello from './causes/tls/large-hello.cause.ts';
import tlsLegacyServer from './causes/tls/legacy-server.cause.ts';
import tlsPlaintextPort from './causes/tls/plaintext-port.cause.ts';
import tlsSniBlocked from './causes/tls/sni-blocked.cause.ts';
import tlsUntrusted from './causes/tls/untrusted.cause.ts';
import tlsWrongHost from './causes/tls/wrong-host.cause.ts';
import vcsCredentialsMissing from './causes/vcs/credentials-missing.cause.ts';
import vcsGitMissing from './causes/vcs/git-missing.cause.ts';
import vcsHttpsBlocked from './causes/vcs/https-blocked.cause.ts';
import vcsInsecureCredentials from './causes/vcs/insecure-credentials.cause.ts';
import vcsNetrcName from './causes/vcs/netrc-name.cause.ts';
import vcsNoGoImport from './causes/vcs/no-go-import.cause.ts';
import vcsSshBlocked from './causes/vcs/ssh-blocked.cause.ts';
import vcsSshHostKey from './causes/vcs/ssh-host-key.cause.ts';
import vcsTransferCut from './causes/vcs/transfer-cut.cause.ts';
import vcsTrustStore from './causes/vcs/trust-store.cause.ts';

/** Every cause with a rule of its own, by code. */
export const causes = {
  'av.app-control': avAppControl,
  'av.controlled-folder': avControlledFolder,
  'av.https-scan': avHttpsScan,
  'av.locks-files': avLocksFiles,
  'av.quarantined': avQuarantined,
  'av.unknown-third-party': avUnknownThirdParty,
  'cache.corrupt': cacheCorrupt,
  'cache.disk-full': cacheDiskFull,
  'cache.locked': cacheLocked,
  'cache.path-too-long': cachePathTooLong,
  'cache.read-only': cacheReadOnly,
  'config.cert-file': configCertFile,
  'config.editor-variable': configEditorVariable,
  'config.env-file-encoding': configEnvFileEncoding,
  'config.env-file-unreadable': configEnvFileUnreadable,
  'config.env-shadowed': configEnvShadowed,
  'config.env-stale': configEnvStale,
  'config.go111module-off': configGo111moduleOff,
  'config.goauth-invalid': configGoauthInvalid,
  'config.goflags-invalid': configGoflagsInvalid,
  'config.goflags-vendor': configGoflagsVendor,
  'config.goinsecure-broad': configGoinsecureBroad,
  'config.gopath-invalid': configGopathInvalid,
  'config.goprivate-malformed': configGoprivateMalformed,
  'config.goprivate-missing': configGoprivateMissing,
  'config.goprivate-too-broad': configGoprivateTooBroad,
  'config.goproxy-direct-only': configGoproxyDirectOnly,
  'config.goproxy-invalid': configGoproxyInvalid,
  'config.goproxy-no-fallthrough': configGoproxyNoFallthrough,
  'config.goproxy-off': configGoproxyOff,
  'config.goproxy-retired-host': configGoproxyRetiredHost,
  'config.gosumdb-invalid': configGosumdbInvalid,
  'config.gosumdb-off': configGosumdbOff,
  'config.gosumdb-url-wrong': configGosumdbUrlWrong,
  'config.gotoolchain-invalid': configGotoolchainInvalid,
  'config.govcs-forbids': configGovcsForbids,
  'dns.fake-ip-stale': dnsFakeIpStale,
  'dns.filtered': dnsFiltered,
  'dns.hosts-override': dnsHostsOverride,
  'dns.no-such-host': dnsNoSuchHost,
  'dns.poisoned': dnsPoisoned,
  'dns.server-dead': dnsServerDead,
  'dns.vpn-needed': dnsVpnNeeded,
  'firewall.blocks-outbound': firewallBlocksOutbound,
  'firewall.blocks-program': firewallBlocksProgram,
  'firewall.policy-managed': firewallPolicyManaged,
  'firewall.third-party': firewallThirdParty,
  'go.goroot-invalid': goGorootInvalid,
  'go.mirror-unsafe-version': goMirrorUnsafeVersion,
  'go.missing': goMissing,
  'go.shadowed': goShadowed,
  'go.too-old': goTooOld,
  'go.toolchain-unavailable': goToolchainUnavailable,
  'http.absent-not-told': httpAbsentNotTold,
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
  'http.upper-case-lost': httpUpperCaseLost,
  'http.versions-unlisted': httpVersionsUnlisted,
  'http.wrong-version': httpWrongVersion,
  'module.gosum-malformed': moduleGosumMalformed,
  'module.gosum-missing': moduleGosumMissing,
  'module.gosum-stale': moduleGosumStale,
  'module.not-found': moduleNotFound,
  'module.path-mismatch': modulePathMismatch,
  'module.private-unauthenticated': modulePrivateUnauthenticated,
  'module.retagged': moduleRetagged,
  'module.retracted': moduleRetracted,
  'module.tampered-by-mirror': moduleTamperedByMirror,
  'module.version-unknown': moduleVersionUnknown,
  'module.zip-invalid': moduleZipInvalid,
  'net.offline': netOffline,
  'project.gomod-malformed': projectGomodMalformed,
  'project.gomod-missing': projectGomodMissing,
  'project.replacement-missing': projectReplacementMissing,
  'project.vendor-inconsistent': projectVendorInconsistent,
  'project.work-member-missing': projectWorkMemberMissing,
  'proxy.auth-required': proxyAuthRequired,
  'proxy.dead': proxyDead,
  'proxy.git-dead': proxyGitDead,
  'proxy.malformed': proxyMalformed,
  'proxy.no-proxy-missing': proxyNoProxyMissing,
  'proxy.refuses-target': proxyRefusesTarget,
  'proxy.scheme-mismatch': proxySchemeMismatch,
  'proxy.stalls': proxyStalls,
  'proxy.system-only': proxySystemOnly,
  'sumdb.inconsistent': sumdbInconsistent,
  'sumdb.proxy-refuses': sumdbProxyRefuses,
  'sumdb.unreachable': sumdbUnreachable,
  'sumdb.upstream-error': sumdbUpstreamError,
  'tcp.filtered': tcpFiltered,
  'tcp.ipv6-broken': tcpIpv6Broken,
  'tcp.path-mtu': tcpPathMtu,
  'tcp.refused': tcpRefused,
  'tcp.reset': tcpReset,
  'tcp.unreachable': tcpUnreachable,
  'tls.alpn-refused': tlsAlpnRefused,
  'tls.clock-skew': tlsClockSkew,
  'tls.expired': tlsExpired,
  'tls.intercepted': tlsIntercepted,
  'tls.large-hello': tlsLargeHello,
  'tls.legacy-server': tlsLegacyServer,
  'tls.plaintext-port': tlsPlaintextPort,
  'tls.sni-blocked': tlsSniBlocked,
  'tls.untrusted': tlsUntrusted,
  'tls.wrong-host': tlsWrongHost,
  'vcs.credentials-missing': vcsCredentialsMissing,
  'vcs.git-missing': vcsGitMissing,
  'vcs.https-blocked': vcsHttpsBlocked,
  'vcs.insecure-credentials': vcsInsecureCredentials,
  'vcs.netrc-name': vcsNetrcName,
  'vcs.no-go-import': vcsNoGoImport,
  'vcs.ssh-blocked': vcsSshBlocked,
  'vcs.ssh-host-key': vcsSshHostKey,
  'vcs.transfer-cut': vcsTransferCut,
  'vcs.trust-store': vcsTrustStore,
} as const;

export type CauseCode = keyof typeof causes;
