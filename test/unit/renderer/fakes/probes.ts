/** Probes of a run, in the order in which they end in the scripted sessions. */
export const PROBES = [
  'go/installation',
  'config/settings',
  'config/goproxy',
  'project/modules',
  'net/route',
  'proxy/selection',
  'proxy/reply',
  'firewall/program-rules',
  'dns/hosts-file',
  'dns/lookup',
  'dns/servers',
  'tcp/connect',
  'tls/handshake',
  'http/module-protocol',
  'module/zip-hash',
  'sumdb/support',
  'sumdb/lookup',
  'cache/modules',
  'go/download',
] as const;

export type Probe = (typeof PROBES)[number];
