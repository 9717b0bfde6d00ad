const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
const SCRATCH =
  'C:\\Users\\lihua\\AppData\\Local\\Temp\\gomod-doctor-go-2\\modcache\\cache\\download\\github.com\\google\\uuid\\@v';

/** What is wrong with each recorded machine of test/fixtures/machines; null: nothing. */
export const recordedMachines: Readonly<Record<string, { readonly code: string; readonly subject: string } | null>> = {
  'zh-healthy': null,
  'zh-cache-damaged': { code: 'cache.corrupt', subject: 'github.com/google/uuid@v1.1.1' },
  'zh-cache-not-writable': { code: 'cache.read-only', subject: 'C:\\Users\\lihua\\go\\pkg\\mod' },
  'zh-disk-full': { code: 'cache.disk-full', subject: 'C:\\Users\\lihua\\go\\pkg\\mod' },
  'zh-goproxy-shadowed': { code: 'config.env-shadowed', subject: 'GOPROXY' },
  'zh-clash-dead': { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
  'zh-clash-dead-zh-wording': { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
  'zh-proxied': null,
  'zh-system-proxy-only': { code: 'proxy.system-only', subject: 'HTTPS_PROXY' },
  'zh-winhttp-only': { code: 'proxy.system-only', subject: 'HTTPS_PROXY' },
  'zh-vpn-name-rule': { code: 'dns.server-dead', subject: '10.8.0.1' },
  'zh-resolver-dead': { code: 'dns.server-dead', subject: '192.168.1.1' },
  'zh-fake-ip-left': { code: 'dns.fake-ip-stale', subject: 'goproxy.cn' },
  'zh-clock-slow': { code: 'tls.clock-skew', subject: 'goproxy.cn' },
  'zh-pac-only': { code: 'proxy.system-only', subject: 'HTTPS_PROXY' },
  'en-healthy': null,
  'en-lossy-names': null,
  'zh-outbound-refused': { code: 'firewall.blocks-outbound', subject: GO },
  'zh-outbound-blocked': { code: 'firewall.blocks-outbound', subject: GO },
  'zh-policy-blocks-go': { code: 'firewall.policy-managed', subject: GO },
  'zh-defender-quarantine': { code: 'av.quarantined', subject: `${SCRATCH}\\v1.1.1.zip` },
  'zh-360-blocks': { code: 'firewall.third-party', subject: '360安全卫士' },
  'zh-edr-blocks': { code: 'firewall.third-party', subject: 'CrowdStrike Falcon' },
  'zh-unknown-guard-blocks': { code: 'av.unknown-third-party', subject: '某某终端安全卫士' },
  'zh-antivirus-locks': { code: 'av.locks-files', subject: `${SCRATCH}\\v1.1.1.zip` },
  'zh-kaspersky-scans': { code: 'av.https-scan', subject: 'goproxy.cn' },
  'zh-controlled-folder': { code: 'av.controlled-folder', subject: 'C:\\Users\\lihua\\Documents\\go\\mod' },
  'zh-constrained-language': { code: 'av.app-control', subject: 'C:\\Program Files\\Git\\cmd\\git.exe' },
  'zh-hosts-leftover': { code: 'dns.hosts-override', subject: 'goproxy.cn' },
  'zh-go-blocked-by-rule': { code: 'firewall.blocks-program', subject: 'C:\\Program Files\\Go\\bin\\go.exe' },
};

/** What each is advised, besides and without a change of the verdict: all of it is listed, where there is a line. */
export const recordedAdvice: Readonly<Record<string, readonly string[]>> = {
  // Go 1.26.4 and goproxy.cn.
  'zh-healthy': ['go.mirror-unsafe-version'],
};
