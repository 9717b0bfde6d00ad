// Written by `npm run gen`. Do not edit.
import avGuards from './probes/av/guards.probe.ts';
import cacheFolder from './probes/cache/folder.probe.ts';
import cacheLocks from './probes/cache/locks.probe.ts';
import cacheModules from './probes/cache/modules.probe.ts';
import cacheSumdbHead from './probes/cache/sumdb-head.probe.ts';
import configEditor from './probes/config/editor.probe.ts';
import configGoproxy from './probes/config/goproxy.probe.ts';
import configSettings from './probes/config/settings.probe.ts';
import configValues from './probes/config/values.probe.ts';
import dnsHostsFile from './probes/dns/hosts-file.probe.ts';
import dnsLookup from './probes/dns/lookup.probe.ts';
import dnsSecondOpinion from './probes/dns/second-opinion.probe.ts';
import dnsServers from './probes/dns/servers.probe.ts';
import firewallProgramRules from './probes/firewall/program-rules.probe.ts';
import goDownload from './probes/go/download.probe.ts';
import goInstallation from './probes/go/installation.probe.ts';
import goToolchain from './probes/go/toolchain.probe.ts';
import httpFailedDownload from './probes/http/failed-download.probe.ts';
import httpFailedToolchain from './probes/http/failed-toolchain.probe.ts';
import httpModuleProtocol from './probes/http/module-protocol.probe.ts';
import httpQuestions from './probes/http/questions.probe.ts';
import moduleListing from './probes/module/listing.probe.ts';
import moduleRetraction from './probes/module/retraction.probe.ts';
import moduleZipHash from './probes/module/zip-hash.probe.ts';
import netRoute from './probes/net/route.probe.ts';
import projectFiles from './probes/project/files.probe.ts';
import projectModules from './probes/project/modules.probe.ts';
import proxyReply from './probes/proxy/reply.probe.ts';
import proxySelection from './probes/proxy/selection.probe.ts';
import proxyUnused from './probes/proxy/unused.probe.ts';
import proxyWithout from './probes/proxy/without.probe.ts';
import sumdbLookup from './probes/sumdb/lookup.probe.ts';
import sumdbSupport from './probes/sumdb/support.probe.ts';
import tcpConnect from './probes/tcp/connect.probe.ts';
import tlsHandshake from './probes/tls/handshake.probe.ts';
import tlsLargeHello from './probes/tls/large-hello.probe.ts';
import tlsTrust from './probes/tls/trust.probe.ts';
import vcsFailedOrigin from './probes/vcs/failed-origin.probe.ts';
import vcsGit from './probes/vcs/git.probe.ts';
import vcsNetrc from './probes/vcs/netrc.probe.ts';
import vcsOrigins from './probes/vcs/origins.probe.ts';
import vcsRepository from './probes/vcs/repository.probe.ts';
import vcsTrust from './probes/vcs/trust.probe.ts';

/** Every probe, by id. */
export const probes = {
  'av/guards': avGuards,
  'cache/folder': cacheFolder,
  'cache/locks': cacheLocks,
  'cache/modules': cacheModules,
  'cache/sumdb-head': cacheSumdbHead,
  'config/editor': configEditor,
  'config/goproxy': configGoproxy,
  'config/settings': configSettings,
  'config/values': configValues,
  'dns/hosts-file': dnsHostsFile,
  'dns/lookup': dnsLookup,
  'dns/second-opinion': dnsSecondOpinion,
  'dns/servers': dnsServers,
  'firewall/program-rules': firewallProgramRules,
  'go/download': goDownload,
  'go/installation': goInstallation,
  'go/toolchain': goToolchain,
  'http/failed-download': httpFailedDownload,
  'http/failed-toolchain': httpFailedToolchain,
  'http/module-protocol': httpModuleProtocol,
  'http/questions': httpQuestions,
  'module/listing': moduleListing,
  'module/retraction': moduleRetraction,
  'module/zip-hash': moduleZipHash,
  'net/route': netRoute,
  'project/files': projectFiles,
  'project/modules': projectModules,
  'proxy/reply': proxyReply,
  'proxy/selection': proxySelection,
  'proxy/unused': proxyUnused,
  'proxy/without': proxyWithout,
  'sumdb/lookup': sumdbLookup,
  'sumdb/support': sumdbSupport,
  'tcp/connect': tcpConnect,
  'tls/handshake': tlsHandshake,
  'tls/large-hello': tlsLargeHello,
  'tls/trust': tlsTrust,
  'vcs/failed-origin': vcsFailedOrigin,
  'vcs/git': vcsGit,
  'vcs/netrc': vcsNetrc,
  'vcs/origins': vcsOrigins,
  'vcs/repository': vcsRepository,
  'vcs/trust': vcsTrust,
} as const;
