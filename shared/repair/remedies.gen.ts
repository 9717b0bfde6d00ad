// Written by `npm run gen`. Do not edit.
import avExcludeCache from './remedies/av/exclude-cache.remedy.ts';
import cacheModule from './remedies/cache/module.remedy.ts';
import cacheMove from './remedies/cache/move.remedy.ts';
import cacheWhole from './remedies/cache/whole.remedy.ts';
import configChecksumOff from './remedies/config/checksum-off.remedy.ts';
import configEditor from './remedies/config/editor.remedy.ts';
import configEnvFile from './remedies/config/env-file.remedy.ts';
import configGoflags from './remedies/config/goflags.remedy.ts';
import configGoprivate from './remedies/config/goprivate.remedy.ts';
import configGoproxy from './remedies/config/goproxy.remedy.ts';
import configGosumdb from './remedies/config/gosumdb.remedy.ts';
import configNarrowPatterns from './remedies/config/narrow-patterns.remedy.ts';
import configPrivatePatterns from './remedies/config/private-patterns.remedy.ts';
import configUnset from './remedies/config/unset.remedy.ts';
import configWish from './remedies/config/wish.remedy.ts';
import dnsFlush from './remedies/dns/flush.remedy.ts';
import dnsHostsLine from './remedies/dns/hosts-line.remedy.ts';
import dnsResolver from './remedies/dns/resolver.remedy.ts';
import firewallAllowProgram from './remedies/firewall/allow-program.remedy.ts';
import firewallDisableRule from './remedies/firewall/disable-rule.remedy.ts';
import moduleGoSum from './remedies/module/go-sum.remedy.ts';
import moduleTidy from './remedies/module/tidy.remedy.ts';
import projectGradle from './remedies/project/gradle.remedy.ts';
import proxyAdopt from './remedies/proxy/adopt.remedy.ts';
import proxyNoProxy from './remedies/proxy/no-proxy.remedy.ts';
import proxyRemove from './remedies/proxy/remove.remedy.ts';
import proxyScheme from './remedies/proxy/scheme.remedy.ts';
import proxySpelling from './remedies/proxy/spelling.remedy.ts';
import tlsClock from './remedies/tls/clock.remedy.ts';
import vcsGitProxy from './remedies/vcs/git-proxy.remedy.ts';
import vcsInsteadOf from './remedies/vcs/instead-of.remedy.ts';
import vcsNetrcEntry from './remedies/vcs/netrc-entry.remedy.ts';
import vcsNetrcName from './remedies/vcs/netrc-name.remedy.ts';
import vcsSchannel from './remedies/vcs/schannel.remedy.ts';
import vcsSsh443 from './remedies/vcs/ssh-443.remedy.ts';
import vcsSslBackend from './remedies/vcs/ssl-backend.remedy.ts';
import vcsTrustSetting from './remedies/vcs/trust-setting.remedy.ts';

/** Every remedy, by id. */
export const remedies = {
  'av/exclude-cache': avExcludeCache,
  'cache/module': cacheModule,
  'cache/move': cacheMove,
  'cache/whole': cacheWhole,
  'config/checksum-off': configChecksumOff,
  'config/editor': configEditor,
  'config/env-file': configEnvFile,
  'config/goflags': configGoflags,
  'config/goprivate': configGoprivate,
  'config/goproxy': configGoproxy,
  'config/gosumdb': configGosumdb,
  'config/narrow-patterns': configNarrowPatterns,
  'config/private-patterns': configPrivatePatterns,
  'config/unset': configUnset,
  'config/wish': configWish,
  'dns/flush': dnsFlush,
  'dns/hosts-line': dnsHostsLine,
  'dns/resolver': dnsResolver,
  'firewall/allow-program': firewallAllowProgram,
  'firewall/disable-rule': firewallDisableRule,
  'module/go-sum': moduleGoSum,
  'module/tidy': moduleTidy,
  'project/gradle': projectGradle,
  'proxy/adopt': proxyAdopt,
  'proxy/no-proxy': proxyNoProxy,
  'proxy/remove': proxyRemove,
  'proxy/scheme': proxyScheme,
  'proxy/spelling': proxySpelling,
  'tls/clock': tlsClock,
  'vcs/git-proxy': vcsGitProxy,
  'vcs/instead-of': vcsInsteadOf,
  'vcs/netrc-entry': vcsNetrcEntry,
  'vcs/netrc-name': vcsNetrcName,
  'vcs/schannel': vcsSchannel,
  'vcs/ssh-443': vcsSsh443,
  'vcs/ssl-backend': vcsSslBackend,
  'vcs/trust-setting': vcsTrustSetting,
} as const;

export type RemedyId = keyof typeof remedies;
